import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';

/** What was known of somebody when they asked, from what was kept then; folded away. */
export function KnownThen({ lines, details }: { lines: readonly string[]; details: readonly string[] }) {
  return (
    <Row className="sec-small">
      <Fold summary="What I knew then">
        <ul className="measure list-disc ps-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {details.length > 0 ? (
          <ul className="measure mt-2 ps-5">
            {details.map((detail) => (
              <li key={detail} className="italic">
                <bdi>{detail}</bdi>
              </li>
            ))}
          </ul>
        ) : null}
      </Fold>
    </Row>
  );
}
