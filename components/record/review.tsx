import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Once a year, one quiet line: a look back on how I do it myself (S4-21). Nothing of it is kept but that it was done. */
export function Review({ action }: { action: FormAction }) {
  return (
    <Row>
      <Fold summary="A year has gone by. If you like, look back on how you do it yourself.">
        <ul className="steps">
          <li>When did I push something of mine where nobody had asked?</li>
          <li>Where did I say yes and mean no? And no, where I might have been kinder?</li>
          <li>Whose no did I take well, and whose not?</li>
          <li>For whom was I simply glad?</li>
        </ul>
        <Form action={action} label="The look back">
          <div className="acts">
            <SubmitButton look="line" pending="Noting it">
              Done for this year
            </SubmitButton>
          </div>
        </Form>
      </Fold>
    </Row>
  );
}
