import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import type { Stage } from '@/lib/domain';

export type RingRow = {
  id: string;
  name: string;
  stage: Stage;
  standing: string;
  silence: string;
  move: string;
};

/** The chart's people as a table: the same data, in the same order. */
export function RingTable({ rows }: { rows: RingRow[] }) {
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Ring</th>
          <th scope="col">Last talked</th>
          <th scope="col">To mind</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, stage, standing, silence, move }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/people/${id}`}>
                <bdi>{name}</bdi>
              </Link>
            </th>
            <td>
              <Near ring={stage} />
            </td>
            <td>{silence}</td>
            <td>{[standing, move].filter(Boolean).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
