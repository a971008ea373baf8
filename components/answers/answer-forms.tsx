import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput, TextArea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AskState, CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type Props = {
  action: FormAction;
  ask: { id: string; state: AskState; deferredUntil: CalendarDate | null };
  /** One for each form on the page: each counts once. */
  tokens: readonly [string, string, string];
};

/** No, no reply, or later; none of them louder than the others, because each is as legitimate. */
export function AnswerForms({
  action,
  ask,
  tokens,
  rest,
  tomorrow,
  latest,
}: Props & {
  /** True where something of it was granted, and the answer is about the others. */
  rest: boolean;
  tomorrow: CalendarDate;
  latest: CalendarDate;
}) {
  return (
    <>
      <Form action={action} label="No" className="form mt-3">
        <Known ask={ask} token={tokens[0]} />
        <Fold summary="A note for yourself">
          <TextArea name="note" label="Why, or what you want to remember of it" />
        </Fold>
        <div className="acts acts-wide">
          <SubmitButton look="line" name="answer" value="declined" pending="Writing it down">
            {rest ? 'I say no to the rest' : 'I say no'}
          </SubmitButton>
          <SubmitButton look="line" name="answer" value="ignored" pending="Writing it down">
            {rest ? 'No reply to the rest' : 'No reply'}
          </SubmitButton>
        </div>
      </Form>
      {/* A form of its own: Enter in the day must not say no. */}
      <Form action={action} label="Later" className="form">
        <Known ask={ask} token={tokens[1]} />
        <div className="acts acts-wide items-end">
          <DateInput name="until" label="Or look at it again on" min={tomorrow} max={latest} />
          <SubmitButton look="line" name="answer" value="deferred" pending="Putting it off">
            Put it off
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

/** The owner's name stands behind it already: the ask may be called granted. */
export function CallGranted({ action, ask, tokens }: Props) {
  return (
    <Form action={action} label="Granted" className="form mt-3">
      <Known ask={ask} token={tokens[2]} />
      <p>Your name stands behind all they asked for.</p>
      <div className="acts">
        <SubmitButton look="line" name="answer" value="granted" pending="Writing it down">
          That was my yes to this
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Opens an answered ask again. */
export function OpenAgain({ action, ask, tokens }: Props) {
  return (
    <Form action={action} label="See it differently" className="form mt-3">
      <Known ask={ask} token={tokens[0]} />
      <div className="acts">
        <SubmitButton look="act" name="answer" value="reconsider" pending="Opening it">
          Open it again
        </SubmitButton>
      </div>
    </Form>
  );
}

function Known({ ask, token }: { ask: Props['ask']; token: string }) {
  return (
    <>
      <Hidden name="token" value={token} />
      <input type="hidden" name="ask" value={ask.id} />
      <input type="hidden" name="was" value={ask.state} />
      <input type="hidden" name="wasUntil" value={ask.deferredUntil ?? ''} />
    </>
  );
}
