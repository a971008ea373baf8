import { answerAsk, keepUnsent, noteReaction } from '@/app/actions/answers';
import { AnswerForms, CallGranted, OpenAgain } from '@/components/answers/answer-forms';
import { AnswersGiven } from '@/components/answers/answers-given';
import { Reaction } from '@/components/answers/reaction';
import { Unsent } from '@/components/answers/unsent';
import { WordsLinks } from '@/components/answers/words-links';
import { Row, Section } from '@/components/shell/row';
import * as answers from '@/lib/data/ask-answers';
import type { Ask } from '@/lib/data/asks';
import type { Owner } from '@/lib/data/owner';
import { type AskReaction, addDays, askStateWords, POLICY } from '@/lib/domain';
import { numberWords } from '@/lib/format';
import { draftsFor } from './drafts-for';

/** How an ask was answered and may be: an answer, words for it, how they took it, and what is never sent. */
export async function Answering({ ask, owner }: { ask: Ask; owner: Owner }) {
  const { today } = owner;
  const { state, person } = ask;
  const isWaiting = state === 'open' || state === 'deferred';
  const isNo = state === 'declined' || state === 'ignored';
  const isPartly = ask.grantedLines > 0 && state !== 'granted';
  const isGranted = await answers.isGranted(owner, ask.id);
  const form = { action: answerAsk, ask, tokens: tokens() };
  return (
    <>
      <Section title="Your answer">
        {isPartly ? (
          <p>
            {askStateWords(state, ask.grantedLines)}: your name stands behind {numberWords(ask.grantedLines)}{' '}
            of the {numberWords(ask.lines.length)} things they asked for.
            {isWaiting ? ' What you answer here is about the rest.' : null}
          </p>
        ) : null}
        {isPartly && ask.answers.length === 0 ? null : <AnswersGiven answers={ask.answers} today={today} />}
        {isWaiting ? (
          <>
            {isGranted ? <CallGranted {...form} /> : null}
            <AnswerForms
              key={state}
              {...form}
              rest={isPartly}
              tomorrow={addDays(today, 1)}
              latest={addDays(today, POLICY.practice.deferMost)}
            />
            {isGranted ? null : (
              <p className="quiet measure">
                A yes is your name: it is given where the gate says earned, line by line, above.
              </p>
            )}
          </>
        ) : null}
        {isNo ? <OpenAgain key={state} {...form} /> : null}
      </Section>
      {person.standing === 'memorial' || state === 'granted' ? null : (
        <Section title="Words, if you want any" note="To change and to copy. Gus sends nothing.">
          <WordsLinks at={`/asks/${ask.id}/words`} best={draftsFor(ask)} />
        </Section>
      )}
      {isNo || (state === 'deferred' && ask.reaction) ? (
        <Section title="How they took it">
          <Reaction
            action={noteReaction}
            ask={ask}
            reaction={ask.reaction as AskReaction | null}
            reactedOn={ask.reactedOn}
            reopenedOn={ask.answers.findLast(({ answer }) => answer === 'open')?.on ?? null}
            today={today}
          />
        </Section>
      ) : null}
      <Row className="sec-small">
        <Unsent action={keepUnsent} ask={ask} />
      </Row>
    </>
  );
}

function tokens() {
  return [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
}
