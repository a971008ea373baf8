import { LogHere, type LogSearch } from '@/app/(home)/log/log-here';
import { Sheet } from '@/components/ui/sheet';

/** The log over the page one is on; without script, and by its own address, it is a page. */
export default function LogSheet({ searchParams }: { searchParams: LogSearch }) {
  return (
    <Sheet title="What happened?">
      <LogHere searchParams={searchParams} />
    </Sheet>
  );
}
