import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Erases the account with everything in it, once the password is typed. */
export function EraseAccountForm({ action, email }: { action: FormAction; email: string }) {
  return (
    <Form action={action} className="form mt-3" label="Erase your account">
      <input type="text" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextInput
        type="password"
        name="passwordNow"
        label="Your password"
        hint="Everything goes at once, and nobody can bring it back."
        autoComplete="current-password"
        required
      />
      <div className="acts">
        <SubmitButton look="line" pending="Erasing">
          Erase my account and everything in it
        </SubmitButton>
      </div>
    </Form>
  );
}
