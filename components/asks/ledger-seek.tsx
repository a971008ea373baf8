import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { channelOptions } from './ask-words';

/** The lists of the ledger, in words. */
export const lists = {
  open: 'Open',
  stands: 'One-link stands',
  held: 'I held my ground',
  all: 'Everything',
} as const;

export type ListName = keyof typeof lists;

/** Which asks are shown, and the way to others: links, so that every list has an address. */
export function LedgerSeek({ list, by }: { list: ListName | null; by: string | null }) {
  return (
    <Row>
      <nav className="rooms scroll" aria-label="Which asks">
        {Object.entries(lists).map(([name, words]) => (
          <Link
            key={name}
            href={name === 'open' ? '/asks' : `/asks?list=${name}`}
            aria-current={name === list ? 'page' : undefined}
          >
            {words}
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
