'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { Fold } from '@/components/ui/fold';
import { Form, FormOutcome, useFormState } from '@/components/ui/form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { Refused } from '@/components/ui/said';
import { StoodBefore } from '@/components/ui/stood-before';
import { SubmitButton } from '@/components/ui/submit-button';
import { errorOf, type FormAction, typed } from '@/lib/form';

type Props = { action: FormAction; checkId: string };

/** Putting one's name to something that needs no words. */
export function GrantForm({ action, checkId }: Props) {
  return (
    <Form action={action} label="Put my name to it" className="form grant">
      <input type="hidden" name="check" value={checkId} />
      <p className="quiet">Gus sends nothing. What you do, you do yourself.</p>
      <div className="acts acts-wide">
        <SubmitButton pending="Writing it down">I put my name to this</SubmitButton>
      </div>
    </Form>
  );
}

/**
 * An introduction in two steps, in one form: whom it is for and what is in it for them; then the draft, to change,
 * to copy and to put one's name to. Asked for as a save and not as an address, because names do not belong there.
 */
export function IntroductionForm({ action, checkId }: Props) {
  return (
    <Form action={action} label="What you could honestly write" className="form grant" outcome={false}>
      <input type="hidden" name="check" value={checkId} />
      <TwoSteps />
    </Form>
  );
}

function TwoSteps() {
  const state = useFormState();
  if (typed(state, 'drafted') === '') {
    return (
      <>
        <Questions />
        <div className="acts acts-wide">
          <SubmitButton look="full" name="write" value="yes" pending="Writing">
            Write it
          </SubmitButton>
        </div>
        <FormOutcome />
      </>
    );
  }
  const off = errorOf(state, 'recipient') ?? errorOf(state, 'benefit');
  // What is said of the draft itself; every other answer stands by the button.
  const ofDraft = errorOf(state, 'form');
  return (
    <>
      <input type="hidden" name="drafted" value="yes" />
      <Fold summary="For whom, and why" open={off !== undefined}>
        <div className="form">
          <Questions />
          <div className="acts">
            <SubmitButton look="line" name="write" value="yes" pending="Writing">
              Write it anew
            </SubmitButton>
          </div>
        </div>
      </Fold>
      {ofDraft ? <Refused>{ofDraft}</Refused> : null}
      <TextArea
        // A draft written anew replaces what stood here.
        key={typed(state, 'text')}
        name="text"
        label="The introduction, to change and copy"
        className="letter-field"
        rows={8}
      />
      <StoodBefore />
      <p className="quiet">Gus sends nothing. Copy it, and send it yourself.</p>
      <div className="acts acts-wide">
        <SubmitButton name="grant" value="yes" pending="Writing it down">
          I put my name to this
        </SubmitButton>
        <CopyButton of="text">Copy</CopyButton>
      </div>
      {ofDraft ? null : <FormOutcome />}
    </>
  );
}

function Questions() {
  return (
    <div className="form-two">
      <TextInput name="recipient" label="To whom" autoComplete="off" />
      <TextInput
        name="benefit"
        label="It is worth their time because …"
        placeholder="you are looking for an editor"
        autoComplete="off"
      />
    </div>
  );
}

/** What was written, as it was, to be copied again. */
export function GrantedLetter({ text }: { text: string }) {
  return (
    <form className="form grant">
      <TextArea name="text" label="What you wrote" className="letter-field" before={text} rows={7} readOnly />
      <div className="acts">
        <CopyButton of="text">Copy</CopyButton>
      </div>
    </form>
  );
}
