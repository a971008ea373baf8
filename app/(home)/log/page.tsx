import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LogHere, type LogSearch } from './log-here';

export const metadata = { title: 'Log' };

export default function LogPage({ searchParams }: { searchParams: LogSearch }) {
  return (
    <>
      <PageHead title="What happened?" />
      <Row>
        <LogHere searchParams={searchParams} />
      </Row>
    </>
  );
}
