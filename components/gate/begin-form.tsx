import { WhichOne } from '@/components/log/which-one';
import { Chip, Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** One of two who are woven together, and what may be in it for them. */
export type Woven = { id: string; name: string; benefit: string };

/** Whom an introduction is about: who would be introduced, or the two, where both are known already. */
export type Introducing = { name: string; both?: readonly [Woven, Woven] };

type BeginProps = Introducing & { action: FormAction; token: string; checkId: string };

/** Ask both first: whom it is for, and what is in it for each. Nobody is asked by sending it. */
export function BeginForm({ action, token, checkId, name, both }: BeginProps) {
  return (
    <Form action={action} label="Ask both first" className="form grant">
      <Hidden name="token" value={token} />
      <input type="hidden" name="check" value={checkId} />
      <Hearers name={name} both={both} />
      <div className="acts acts-wide">
        <SubmitButton pending="Beginning">Ask both first</SubmitButton>
      </div>
      <p className="quiet">This begins a path with two notes for you to copy. Gus sends nothing.</p>
    </Form>
  );
}

/** Who hears of it first, and what is in it for each. */
export function Hearers({ name, both }: Introducing) {
  return (
    <>
      <Hidden name="warned" value="" />
      {both ? <Two both={both} /> : <OneAndWhom name={name} />}
      <Chips legend="Is it delicate?" hideLegend name="delicate">
        <Chip type="checkbox" name="delicate">
          Delicate: the first question names nobody
        </Chip>
      </Chips>
    </>
  );
}

function OneAndWhom({ name }: { name: string }) {
  return (
    <>
      <TextInput name="somebody" label="For whom" autoComplete="off" />
      <WhichOne />
      <div className="form-two level">
        <TextArea
          name="benefit"
          label="It is worth their time because …"
          placeholder="you are looking for an editor"
          autoComplete="off"
        />
        <Benefit name="withBenefit" of={name} optional />
      </div>
    </>
  );
}

function Two({ both: [one, other] }: { both: readonly [Woven, Woven] }) {
  return (
    <>
      <input type="hidden" name="one" value={one.id} />
      <div className="form-two level">
        <Benefit name="benefit" of={one.name} before={one.benefit} />
        <Benefit name="withBenefit" of={other.name} before={other.benefit} />
      </div>
      <Chips legend="Whom will you ask first?" name="first">
        {[one, other].map(({ id, name }, at) => (
          <Chip key={id} type="radio" name="first" value={id} on={at === 0}>
            <bdi>{name}</bdi>
          </Chip>
        ))}
      </Chips>
    </>
  );
}

function Benefit({
  name,
  of,
  before,
  optional,
}: {
  name: string;
  of: string;
  before?: string;
  optional?: boolean;
}) {
  const label = (
    <>
      It is worth <bdi>{of}</bdi>’s time because …{optional ? ' (if you can say)' : null}
    </>
  );
  return <TextArea name={name} label={label} before={before} autoComplete="off" />;
}
