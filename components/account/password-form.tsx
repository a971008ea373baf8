import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Another password, with the present one as proof. */
export function PasswordForm({ action, email }: { action: FormAction; email: string }) {
  return (
    <Form action={action} className="form mt-3" label="Change your password">
      {/* For password managers, which otherwise keep the new password under no name. */}
      <input type="text" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextInput
        type="password"
        name="passwordNow"
        label="Present password"
        autoComplete="current-password"
        required
      />
      <TextInput
        type="password"
        name="passwordNew"
        label="New password"
        hint="At least ten letters. Every other browser will be signed out."
        autoComplete="new-password"
        required
      />
      <div className="acts">
        <SubmitButton look="line" pending="Changing it">
          Change it
        </SubmitButton>
      </div>
    </Form>
  );
}
