import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { Select, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { RequestKind } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type WhomWithProps = {
  action: FormAction;
  token: string;
  /** The line of the ask that left it open, and who asked. */
  line: { check: string; person: { id: string }; kind: RequestKind };
  /** Whom to choose from, the nearest first. */
  people: readonly { id: string; name: string }[];
};

/** Names the other of two, where an ask left that open: the gate is asked about both, for that ask. */
export function WhomWithForm({ action, token, line, people }: WhomWithProps) {
  const others = people.filter(({ id }) => id !== line.person.id);
  return (
    <Form action={action} label="Whom with?" className="form">
      <Hidden name="token" value={token} />
      <input type="hidden" name="line" value={line.check} />
      <input type="hidden" name="kind" value={line.kind} />
      <input type="hidden" name="who" value={line.person.id} />
      <div className="form-two">
        {others.length > 0 ? (
          <Select
            name="with"
            label="Together with"
            before=""
            options={[
              { value: '', label: 'whom' },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        <TextInput
          name="withName"
          label={others.length > 0 ? 'Or somebody else, by name' : 'Together with'}
          autoComplete="off"
        />
      </div>
      <div className="acts acts-wide">
        <SubmitButton look="line" pending="Asking">
          Ask of both
        </SubmitButton>
      </div>
    </Form>
  );
}
