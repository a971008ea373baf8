import { Day } from '@/components/shell/day';
import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, type Mirror, mirrorLines, type RequestKind } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { agoWords } from '@/lib/format';
import { myKindWords } from './ask-words';
import { MirrorWords } from './the-mirror';

type MyAsk = {
  id: string;
  person: { id: string; name: string };
  on: CalendarDate;
  kind: RequestKind;
  text: string;
  advice: Mirror;
  face: boolean;
  answer: 'yes' | 'no' | null;
  answeredOn: CalendarDate | null;
};

type Props = { asks: readonly MyAsk[]; today: CalendarDate; action: FormAction };

/** What the owner asked of others, newest first, with the mirror of that day. One form: a button says which. */
export function MyAsks({ asks, today, action }: Props) {
  return (
    <Form action={action} className="" label="What they answered">
      <ul>
        {asks.map((ask) => (
          <Row as="li" key={ask.id} className="sec-small" margin={<Day on={ask.on} today={today} />}>
            <h3>
              <Link href={`/people/${ask.person.id}`}>
                <bdi>{ask.person.name}</bdi>
              </Link>
            </h3>
            <p className="quiet">{myKindWords[ask.kind]}</p>
            <p className="measure" dir="auto">
              {ask.text}
            </p>
            <Fold summary={ask.advice.fine ? 'The mirror said: fine' : 'The mirror said: perhaps not yet'}>
              <MirrorWords lines={mirrorLines(ask.advice)} />
              <p className="quiet">
                {ask.face ? 'You would ask it to their face.' : 'You would not have asked it to their face.'}
              </p>
            </Fold>
            <WhatTheySaid ask={ask} today={today} />
          </Row>
        ))}
      </ul>
    </Form>
  );
}

function WhatTheySaid({ ask, today }: { ask: MyAsk; today: CalendarDate }) {
  const of = <span className="sr-only"> {`(${ask.person.name}, ${myKindWords[ask.kind]})`}</span>;
  if (ask.answer === null) {
    return (
      <div className="acts">
        <SubmitButton look="line" name="yes" value={ask.id} pending="Noting it">
          They said yes{of}
        </SubmitButton>
        <SubmitButton look="line" name="no" value={ask.id} pending="Noting it">
          They said no{of}
        </SubmitButton>
      </div>
    );
  }
  const when = ask.answeredOn ? `, ${agoWords(ask.answeredOn, today)}` : '';
  return (
    <>
      <p>
        They said {ask.answer}
        {when}.
      </p>
      <div className="acts">
        <SubmitButton look="act" name={ask.answer === 'yes' ? 'fromYes' : 'fromNo'} value={ask.id}>
          Take it back{of}
        </SubmitButton>
      </div>
    </>
  );
}
