import { Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { DateInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { type AskReaction, afterReaction, type CalendarDate, REACTIONS } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords, numberWords } from '@/lib/format';

type ReactionProps = {
  action: FormAction;
  ask: { id: string; person: { id: string }; on: CalendarDate };
  reaction: AskReaction | null;
  reactedOn: CalendarDate | null;
  /** The day the ask was last opened again, where it was. */
  reopenedOn: CalendarDate | null;
  today: CalendarDate;
};

/** How they took the answer, and what follows from it. */
export function Reaction(props: ReactionProps) {
  const { reaction } = props;
  if (reaction === null) return <ReactionForm {...props} />;
  return (
    <>
      <Noted {...props} reaction={reaction} />
      <Fold summary="It went otherwise">
        <ReactionForm {...props} />
      </Fold>
    </>
  );
}

function Noted({ ask, reaction, reactedOn, reopenedOn, today }: ReactionProps & { reaction: AskReaction }) {
  const { points, offers, what } = afterReaction(reaction);
  // What they did is no part of the address: it would stay in the browser's history.
  const breach = offers && `/people/${ask.person.id}/breach?ask=${ask.id}`;
  return (
    <div className="measure">
      <p>
        {REACTIONS[reaction].label}
        {reactedOn ? <span className="quiet">, noted {dayWords(reactedOn, today)}</span> : null}
      </p>
      {/* Days alone do not tell which answer of one day it met: then it stands as what was noted, and no more. */}
      <p>
        {reopenedOn && reactedOn && reactedOn <= reopenedOn
          ? `You opened it again ${dayWords(reopenedOn, today)}.`
          : what}
      </p>
      {points > 0 ? (
        <p className="quiet">
          {numberWords(points).replace(/^./, (letter) => letter.toUpperCase())} points: they change no
          verdict. From two in a year on, Gus asks whether you want to watch how they ask.
        </p>
      ) : null}
      {breach ? (
        <p>
          If it broke something between you, <Link href={breach}>write that down too</Link>. Nothing is
          written by itself.
        </p>
      ) : null}
    </div>
  );
}

function ReactionForm({ action, ask, reaction, today }: ReactionProps) {
  return (
    // Made anew once another is noted: a form that still shows the old one would note that again.
    <Form key={reaction ?? 'none'} action={action} label="How they took it" className="form mt-3">
      <input type="hidden" name="ask" value={ask.id} />
      <input type="hidden" name="was" value={reaction ?? ''} />
      <Chips
        legend="How did they take it?"
        hideLegend
        name="reaction"
        options={options}
        before={reaction ? [reaction] : []}
      />
      <div className="acts acts-wide items-end">
        <DateInput name="on" label="On" before={today} min={ask.on} max={today} />
        <SubmitButton look="line" pending="Noting it">
          Note it
        </SubmitButton>
      </div>
    </Form>
  );
}

const options = Object.entries(REACTIONS).map(([value, { label }]) => ({ value, label }));
