import { CopyButton } from '@/components/ui/copy-button';
import { Form } from '@/components/ui/form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

type Asked = { recipient: string; benefit: string };

/** Whom it is for and what is in it for them: a plain GET, so the draft below is written anew. */
export function IntroductionQuestions({ asked }: { asked: Asked }) {
  return (
    <form className="form" aria-label="Whom the introduction is for">
      <div className="grid2">
        <TextInput name="to" label="To whom" before={asked.recipient} maxLength={200} autoComplete="off" />
        <TextInput
          name="benefit"
          label="What is in it for them"
          before={asked.benefit}
          maxLength={500}
          placeholder="you are looking for an editor who writes herself"
          autoComplete="off"
        />
      </div>
      <div className="acts acts-wide">
        <SubmitButton look="line">Write it</SubmitButton>
      </div>
    </form>
  );
}

type DraftProps = { action: FormAction; checkId: string; asked: Asked; draft: string; withWords: boolean };

/** The draft to edit and copy, and the user's name under it. */
export function GrantForm({ action, checkId, asked, draft, withWords }: DraftProps) {
  return (
    <Form action={action} label="Put my name to it">
      <input type="hidden" name="check" value={checkId} />
      <input type="hidden" name="recipient" value={asked.recipient} />
      <input type="hidden" name="benefit" value={asked.benefit} />
      {withWords ? (
        <TextArea
          name="text"
          label="The introduction, to edit and copy"
          className="letter-field"
          before={draft}
          maxLength={5000}
          rows={7}
        />
      ) : null}
      <p className="quiet">Gus sends nothing. Copy it, and send it yourself.</p>
      <div className="acts acts-wide">
        <SubmitButton pending="Writing it down">I put my name to this</SubmitButton>
        {withWords ? <CopyButton of="text">Copy</CopyButton> : null}
      </div>
    </Form>
  );
}
