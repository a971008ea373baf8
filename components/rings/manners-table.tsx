import { VerdictSign } from '@/components/signs/verdict-sign';
import type { MannersChart, MannersSign } from '@/lib/domain';
import { mannersWords } from './manners-words';

const verdict = { fine: 'earned', half: 'not yet', no: 'never' } as const satisfies Record<
  MannersSign,
  string
>;

/** What I do for whom: circles, half circles, and the NO sign. Nobody is named, so it may be shown to anybody. */
export function MannersTable({ chart }: { chart: MannersChart }) {
  return (
    <>
      <table className="manners">
        <thead>
          <tr>
            <td />
            {chart.columns.map(({ stage }) => (
              <th key={stage} scope="col">
                {stage}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map(({ stage, sign }) => (
                <td key={stage}>
                  <VerdictSign verdict={verdict[sign]} plain spoken={false} />
                  <span className="sr-only">{mannersWords[sign]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="manners-key">
        {(['fine', 'half', 'no'] as const).map((sign) => (
          <span key={sign}>
            <VerdictSign verdict={verdict[sign]} size={16} plain spoken={false} /> {mannersWords[sign]}
          </span>
        ))}
      </p>
    </>
  );
}
