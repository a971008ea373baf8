'use client';

import { typed } from '@/lib/form';
import { Fold } from './fold';
import { useFormState } from './form';
import { TextArea } from './inputs';

/**
 * What was changed by hand before words were written anew in its place: it can be copied from here. `text` are the
 * words that stand in the form before anything is sent, so that it is known whether somebody changed them.
 */
export function StoodBefore({ text = '' }: { text?: string }) {
  const state = useFormState();
  const stood = typed(state, 'stood');
  return (
    <>
      <input type="hidden" name="written" value={typed(state, 'written', text)} />
      {stood === '' ? null : (
        <Fold summary="What stood here before">
          <TextArea key={stood} name="stood" label="As you had changed it, to copy" rows={7} readOnly />
        </Fold>
      )}
    </>
  );
}
