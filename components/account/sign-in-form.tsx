import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** E-mail and password of somebody who has an account. */
export function SignInForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} className="form mt-3" label="Sign in">
      <TextInput type="email" name="email" label="E-mail" autoComplete="username" required />
      <TextInput type="password" name="password" label="Password" autoComplete="current-password" required />
      <div className="acts">
        <SubmitButton pending="Signing in">Sign in</SubmitButton>
      </div>
    </Form>
  );
}
