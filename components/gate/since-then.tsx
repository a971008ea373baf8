import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { SubmitButton } from '@/components/ui/submit-button';
import type { RequestKind } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type SinceThenProps = {
  /** What has changed, in a sentence or two. */
  what: string;
  /** The same question once more; null where nothing need be asked anew. */
  again: {
    action: FormAction;
    token: string;
    asked: { who: string; with?: string; kind: RequestKind; area: string | null; line?: string };
  } | null;
};

/** That an answer is another today, and the way to ask once more: the answer that was given stays as it was. */
export function SinceThen({ what, again }: SinceThenProps) {
  if (!again) {
    return (
      <Row className="sec-small">
        <p className="lampline">{what}</p>
      </Row>
    );
  }
  const { action, token, asked } = again;
  return (
    <Row className="sec-small">
      <Form action={action} label="Look again" className="form">
        <Hidden name="token" value={token} />
        {Object.entries(asked).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <p className="lampline">
          <span>{what}</span>
          <SubmitButton look="act" pending="Looking">
            Look again
          </SubmitButton>
        </p>
      </Form>
    </Row>
  );
}
