import { Refused } from '@/components/ui/said';

/** What is to be said of a file as a whole; and what was in the way the last time. */
export function Remarks({
  remarks,
  problem,
}: {
  remarks: readonly { says: string; line?: number }[];
  problem: string;
}) {
  return (
    <>
      {problem ? <Refused>{problem}</Refused> : null}
      {remarks.length > 0 ? (
        <ul className="remarks measure">
          {remarks.map(({ says, line }) => (
            <li key={`${line} ${says}`} dir="auto">
              {line ? `Line ${line}: ` : ''}
              {says}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
