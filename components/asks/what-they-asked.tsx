import { Row } from '@/components/shell/row';
import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import { type AskContext, type CalendarDate, disclosure, type RequestKind, type Stage } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { askedFor, channelWords, contextWords, toneWords } from './ask-words';

type Asked = {
  person: { id: string; name: string; stage: Stage };
  on: CalendarDate;
  lines: readonly { kind: RequestKind; area: string | null }[];
  /** As they were then, in the owner's own word. */
  subject: { confirmedStage: Stage };
  channel: string | null;
  context: AskContext;
  tone: keyof typeof toneWords;
  toMany: boolean;
  chain: boolean;
  product: string;
  commission: string;
  motive: string;
  feeling: string | null;
  text: string;
  mistakenOn: CalendarDate | null;
};

/** Who asked, from which ring, what for, and in which words. */
export function WhatTheyAsked({ ask, today }: { ask: Asked; today: CalendarDate }) {
  const { person, mistakenOn } = ask;
  const ring = ask.subject.confirmedStage;
  return (
    <>
      <Row className={`head asked-head${mistakenOn ? ' mistaken' : ''}`}>
        <h1>
          <Link href={`/people/${person.id}`}>
            <bdi>{person.name}</bdi>
          </Link>{' '}
          asked you to {askedFor(ask.lines)}
          {ask.product ? (
            <>
              : <bdi>{ask.product}</bdi>
            </>
          ) : null}
        </h1>
        <p className="ask-when">
          <Near ring={ring} /> <span>when they asked, on {dayWords(ask.on, today)}</span>
          {person.stage === ring ? null : (
            <>
              <Near ring={person.stage} /> <span>by now</span>
            </>
          )}
        </p>
      </Row>
      <Row>
        {mistakenOn ? (
          <p className="said">
            Written down by mistake, you said on {dayWords(mistakenOn, today)}. It counts for nothing.
          </p>
        ) : null}
        {ask.text ? (
          <blockquote className="letter" dir="auto">
            {ask.text}
          </blockquote>
        ) : null}
        <HowItCame ask={ask} />
        <Disclosure commission={ask.commission} />
      </Row>
    </>
  );
}

function HowItCame({ ask }: { ask: Asked }) {
  const { tone, context, chain, toMany } = ask;
  const facts: [string, string][] = [
    ['It came by', channelWords(ask.channel)],
    ['It was', tone === 'polite' ? '' : toneWords[tone].toLowerCase()],
    ['Between you it was', context === 'social' ? '' : contextWords[context].toLowerCase()],
    ['It went', chain ? 'to you, for all your people' : toMany ? 'to many' : ''],
    ['Why, as they put it', ask.motive],
    ['What you would get for it', ask.commission],
    ['It made you feel', ask.feeling ?? ''],
  ];
  const told = facts.filter(([, value]) => value !== '');
  if (told.length === 0) return null;
  return (
    <dl className="meanings mt-3">
      {told.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** With something in it for me: whoever hears it from me should know. */
function Disclosure({ commission }: { commission: string }) {
  const words = disclosure(commission);
  return words ? <p className="lampline mt-3">{words}</p> : null;
}
