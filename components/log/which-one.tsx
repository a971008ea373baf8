'use client';

import { useFormState } from '@/components/ui/form';
import { chosen, typed } from '@/lib/form';

/**
 * "Which Dana?": the people whom a typed name may mean, each with a small thing that tells them apart, and
 * somebody new of that name. The choices are fields of the form, so that they come back with it.
 */
export function WhichOne() {
  const state = useFormState();
  const name = typed(state, 'somebody');
  const asked = typed(state, 'asked');
  if (name === '' || asked !== name) return null;
  const which = chosen(state, 'which');
  const among = [...Array(10).keys()].flatMap((at) => {
    const field = (part: string) => ({
      name: `among.${at}.${part}`,
      value: typed(state, `among.${at}.${part}`),
    });
    return field('id').value ? [{ id: field('id'), name: field('name'), small: field('small') }] : [];
  });
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">Which {name}?</legend>
      <input type="hidden" name="asked" value={name} />
      <div className="chips">
        {among.map(({ id, ...known }) => (
          <label key={id.value} className="chip">
            <input type="radio" name="which" value={id.value} defaultChecked={which.includes(id.value)} />
            <span>
              <span>
                <bdi>{known.name.value}</bdi> <bdi className="font-serif italic">{known.small.value}</bdi>
              </span>
            </span>
            {[id, known.name, known.small].map((field) => (
              <input key={field.name} type="hidden" {...field} />
            ))}
          </label>
        ))}
        <label className="chip">
          <input type="radio" name="which" value="new" defaultChecked={which.includes('new')} />
          <span>
            <span>
              Somebody new, called <bdi>{name}</bdi>
            </span>
          </span>
        </label>
      </div>
    </fieldset>
  );
}
