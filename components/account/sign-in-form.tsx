import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** E-mail and password of somebody who has an account; `next` is the page they were on their way to. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <Form action={action} className="form mt-3" label="Sign in">
      <Hidden name="next" value={next} />
      <TextInput type="email" name="email" label="E-mail" autoComplete="username" required />
      <TextInput type="password" name="password" label="Password" autoComplete="current-password" required />
      <div className="acts">
        <SubmitButton pending="Signing in">Sign in</SubmitButton>
      </div>
    </Form>
  );
}
