import { ButtonForm } from '@/components/ui/button-form';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

type Named = { id: string; name: string };

/** What becomes of two who may be one: one of them stays, or they are two. */
export function PairForms({
  sides,
  merge,
  apart,
}: {
  sides: readonly [Named, Named];
  merge: FormAction;
  /** Left out where nothing says that they may be one. */
  apart?: FormAction;
}) {
  const [one, other] = sides;
  const two = { one: one.id, other: other.id };
  return (
    <div className="mt-3">
      <Form action={merge} label={`${one.name} and ${other.name} are one`}>
        <input type="hidden" name="one" value={one.id} />
        <input type="hidden" name="other" value={other.id} />
        <p className="hint">
          Everything written down about both stays. Where both have words of their own, the words of whom you
          keep stand.
        </p>
        <div className="acts">
          {sides.map(({ id, name }, at) => (
            <SubmitButton key={id} look="line" name="keep" value={id} pending="Making them one">
              <span>
                One person: keep {at === 0 ? 'the first' : 'the second'}, <bdi>{name}</bdi>
              </span>
            </SubmitButton>
          ))}
        </div>
      </Form>
      {apart ? (
        <ButtonForm
          action={apart}
          sends={two}
          label={`${one.name} and ${other.name} are two`}
          look="act"
          pending="Noting it"
          className="mt-2"
        >
          They are two people
        </ButtonForm>
      ) : null}
    </div>
  );
}
