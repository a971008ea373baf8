import { Fold } from '@/components/ui/fold';
import { Refused } from '@/components/ui/said';

type Remark = { says: string; line?: number };

/** Of many remarks the first two stand open: what one came for is the button below them. */
const atOnce = 3;
const shown = 2;

/** What is to be said of a file as a whole; and what was in the way the last time. */
export function Remarks({ remarks, problem }: { remarks: readonly Remark[]; problem: string }) {
  const open = remarks.length > atOnce ? remarks.slice(0, shown) : remarks;
  const folded = remarks.slice(open.length);
  return (
    <>
      {problem ? <Refused>{problem}</Refused> : null}
      {open.length > 0 ? <Lines remarks={open} /> : null}
      {folded.length > 0 ? (
        <Fold summary={`${folded.length} more things about this file`}>
          <Lines remarks={folded} />
        </Fold>
      ) : null}
    </>
  );
}

function Lines({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <ul className="remarks measure">
      {remarks.map(({ says, line }) => (
        <li key={`${line} ${says}`} dir="auto">
          {line ? `Line ${line}: ` : ''}
          {says}
        </li>
      ))}
    </ul>
  );
}
