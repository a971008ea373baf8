import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** The way to say that an ask was written down by mistake; it asks once. */
export function Mistaken({ ask, action }: { ask: string; action: FormAction }) {
  return (
    <Row className="sec-small">
      <Fold summary="Written down by mistake?">
        <Form action={action} label="Written down by mistake">
          <Hidden name="ask" value={ask} />
          <p className="measure">
            It stays in the ledger, struck through, with all that was said about it. It counts for nothing any
            more, and that cannot be taken back.
          </p>
          <div>
            <SubmitButton look="line" pending="Noting it">
              Yes, it was a mistake
            </SubmitButton>
          </div>
        </Form>
      </Fold>
    </Row>
  );
}
