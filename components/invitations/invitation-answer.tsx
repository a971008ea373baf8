import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { type InvitationAnswer, mayAnswerInvitation } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type AnswerProps = { action: FormAction; invitation: { id: string; answer: InvitationAnswer | null } };

const answers: [InvitationAnswer, string][] = [
  ['accepted', 'I accepted it'],
  ['ignored', 'No reply'],
  ['declined', 'I declined it'],
];

/** Yes, no reply, no; later still a yes. None is louder than the others. */
export function InvitationAnswerForm({ action, invitation: { id, answer } }: AnswerProps) {
  const possible = answers.filter(([each]) => mayAnswerInvitation(answer, each));
  if (possible.length === 0) return null;
  return (
    <Form key={answer ?? 'open'} action={action} label="Your answer" className="form mt-3">
      <input type="hidden" name="invitation" value={id} />
      <input type="hidden" name="was" value={answer ?? ''} />
      <div className="acts acts-wide">
        {possible.map(([value, words]) => (
          <SubmitButton key={value} look="line" name="answer" value={value} pending="Writing it down">
            {words}
          </SubmitButton>
        ))}
      </div>
    </Form>
  );
}

/** What one would look at next time. No vetting is without a risk, and nobody is to blame for that (S4-12, S4-13). */
export function LessonForm({
  action,
  invitation,
}: {
  action: FormAction;
  invitation: { id: string; lesson: string };
}) {
  return (
    <Form action={action} label="The lesson">
      <input type="hidden" name="invitation" value={invitation.id} />
      <input type="hidden" name="was" value={invitation.lesson} />
      <TextArea
        name="lesson"
        label="What would you look at next time?"
        hint="However well one looks, some risk stays. That is nobody’s fault, least of all yours."
        before={invitation.lesson}
      />
      <div className="acts">
        <SubmitButton look="line" pending="Keeping it">
          Keep it
        </SubmitButton>
      </div>
    </Form>
  );
}
