import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { ASK_LISTS, type AskList } from '@/lib/domain';
import { channelOptions } from './ask-words';

/** Which asks are shown, and the way to others: links, so that every list has an address. */
export function LedgerSeek({ list, by }: { list: AskList | null; by: string | null }) {
  return (
    <Row>
      <nav className="rooms flex-wrap" aria-label="Which asks">
        {Object.entries(ASK_LISTS).map(([name, { label }]) => (
          <Link
            key={name}
            href={name === 'open' ? '/asks' : `/asks?list=${name}`}
            aria-current={name === list ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Fold summary="By how they came" open={by !== null}>
        <nav className="rooms ask-channels" aria-label="By how they came">
          {channelOptions.map(({ value, label }) => (
            <Link key={value} href={`/asks?by=${value}`} aria-current={value === by ? 'page' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
      </Fold>
    </Row>
  );
}
