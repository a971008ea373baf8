import { ButtonForm } from '@/components/ui/button-form';
import { Fold } from '@/components/ui/fold';
import type { FormAction } from '@/lib/form';

/** Takes away again what a file brought, once one has opened the fold. */
export function TakeBack({ action, file, until }: { action: FormAction; file: string; until: string }) {
  return (
    <Fold summary="Take it all away again" className="mt-4">
      <p className="measure">
        Whoever came with this file goes, and what it added to others. Whoever you have written about since,
        or decided something about, stays as they are. You can do that until {until}.
      </p>
      <ButtonForm
        action={action}
        sends={{ import: file }}
        label="Take it all away again"
        pending="Taking it away"
      >
        Take it away
      </ButtonForm>
    </Fold>
  );
}
