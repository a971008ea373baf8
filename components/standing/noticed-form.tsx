import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { CONTEXT_TAGS, GOOD_REASONS, type PersonTag, WRONG_REASONS } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type NoticedFormProps = { action: FormAction; person: string; tags: readonly PersonTag[] };

/** Good reasons, where they come from, and wrong reasons, the good ones first. */
export function NoticedForm({ action, person, tags }: NoticedFormProps) {
  const groups = [
    { legend: 'Good to have around', words: GOOD_REASONS },
    { legend: 'Where they come from', words: CONTEXT_TAGS },
    { legend: 'Here for another reason', words: WRONG_REASONS },
  ];
  return (
    <Form action={action} className="form mt-3" label="What you notice">
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="was" value={tags.join()} />
      {groups.map(({ legend, words }) => (
        <Chips
          // Made anew once they are others: boxes that still show the old ones would tick them back.
          key={`${legend} ${tags.join()}`}
          legend={legend}
          name="tags"
          type="checkbox"
          options={Object.entries(words).map(([value, label]) => ({ value, label }))}
          before={tags}
        />
      ))}
      <div className="acts">
        <SubmitButton pending="Keeping it">Keep this</SubmitButton>
      </div>
    </Form>
  );
}
