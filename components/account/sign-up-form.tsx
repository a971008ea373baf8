import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { ZoneField } from './zone-field';

/** What Gus needs to begin a notebook. */
export function SignUpForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} className="form mt-3" label="Begin a notebook">
      <TextInput name="name" label="Your name" autoComplete="name" required />
      <TextInput
        type="email"
        name="email"
        label="E-mail"
        hint="To sign in with. Gus never writes to it."
        autoComplete="username"
        required
      />
      <TextInput
        type="password"
        name="password"
        label="Password"
        hint="At least ten letters; four or five words in a row are easy to remember."
        autoComplete="new-password"
        required
      />
      <ZoneField />
      <div className="acts">
        <SubmitButton pending="Opening your notebook">Begin</SubmitButton>
      </div>
    </Form>
  );
}
