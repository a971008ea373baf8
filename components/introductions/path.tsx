import { Day } from '@/components/shell/day';
import { Row } from '@/components/shell/row';
import type { CalendarDate, Consents, IntroductionStep, IntroductionView } from '@/lib/domain';
import { comingOf, comingWords, type Names, stepWords } from './path-words';

type PathProps = {
  names: Names;
  began: CalendarDate;
  steps: readonly (IntroductionStep & { note: string })[];
  agreed: Consents;
  view: IntroductionView;
  today: CalendarDate;
};

/** The path of an introduction as a line: what was, on its day and with the owner's own notes, and what is to come. */
export function Path({ names, began, steps, agreed, view, today }: PathProps) {
  const noted = steps.map(({ step }) => step);
  const coming = comingOf(noted, agreed, view);
  return (
    <ol className="path">
      <Row as="li" className="past" margin={<Day on={began} today={today} />}>
        <p>You thought of it</p>
        {agreed.recipient ? <Beforehand name={names.recipient} /> : null}
        {agreed.person ? <Beforehand name={names.person} /> : null}
      </Row>
      {keyed(steps).map(({ key, step, on, note }) => (
        <Row key={key} as="li" className="past" margin={<Day on={on} today={today} />}>
          <p dir="auto">{stepWords(step, names)}</p>
          {note ? (
            <p className="path-note" dir="auto">
              {note}
            </p>
          ) : null}
        </Row>
      ))}
      {view.closedBy === 'silence' ? (
        <Row as="li" className="past">
          <p>Two weeks of silence: closed, quietly</p>
        </Row>
      ) : null}
      {coming.map((step, at) => (
        <Row key={step} as="li" className={at === 0 ? 'next' : 'coming'}>
          <p dir="auto">
            <span className="sr-only">{at === 0 ? 'Next: ' : 'To come: '}</span>
            {comingWords(step, names)}
          </p>
        </Row>
      ))}
    </ol>
  );
}

/** A step may be noted again: each time it is one of its own. */
function keyed<Step extends { step: string }>(steps: readonly Step[]) {
  return steps.map((one, at) => {
    const times = steps.slice(0, at).filter(({ step }) => step === one.step).length;
    return { ...one, key: `${one.step} ${times}` };
  });
}

function Beforehand({ name }: { name: string }) {
  return (
    <p className="quiet">
      <bdi>{name}</bdi> said once and for all that they like to be introduced.
    </p>
  );
}
