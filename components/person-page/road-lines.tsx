'use client';

import { Row } from '@/components/shell/row';
import { Glyph } from '@/components/signs/glyph';
import { Tally } from '@/components/signs/tally';

/** A criterion that is missing, in words; without a count where it is nothing that people count. */
export type RoadStep = { title: string; count?: [have: number, need: number]; what?: string; step: string };

/** What is missing, each with the next kind step. Drawn from words here for the reason the timeline is. */
export function RoadSteps({ steps }: { steps: readonly RoadStep[] }) {
  return (
    <ol className="road">
      {steps.map(({ title, count, what, step }) => (
        <Row as="li" key={title} margin={<Count of={count} />}>
          <h3>{title}</h3>
          {what ? <p>{what}</p> : null}
          <p className="step">
            <bdi>{step}</bdi>
          </p>
        </Row>
      ))}
    </ol>
  );
}

function Count({ of }: { of: RoadStep['count'] }) {
  if (!of) return 'not yet';
  const [have, need] = of;
  return (
    <>
      {`${have} of ${need}`}
      <Tally have={have} need={need} />
    </>
  );
}

/** What is there already, line by line. */
export function RoadThere({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="there">
      {lines.map((line) => (
        <li key={line}>
          <Glyph of="kept" size={16} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
