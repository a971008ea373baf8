'use client';

import { typed } from '@/lib/form';
import { useFormState } from './form';

/** A value that travels with the form unseen. It comes back as it was sent, such as the token that makes it count once. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={typed(useFormState(), name, value)} />;
}
