import { LinkButton } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { useFormState } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import { errorOf, typed } from '@/lib/form';

type Props = {
  person: { id: string; name: string };
  tomorrow: CalendarDate;
  /** Main rows say their first act as a button; rows beside it as a word. */
  small?: boolean;
  rekindle?: boolean;
};

/** Talked, snooze, not them: each done without leaving the list. The buttons belong to the week's form. */
export function NudgeActs({ person: { id, name }, tomorrow, small = false, rekindle = false }: Props) {
  return (
    <div className="acts">
      <LinkButton look={small ? 'act' : 'line'} href={`/log?with=${id}`} scroll={false}>
        {rekindle ? 'Say hello' : 'Talked'}
        <span className="sr-only">{` ${rekindle ? 'to' : 'with'} ${name}`}</span>
      </LinkButton>
      {rekindle ? (
        <SubmitButton look="act" name="later" value={id}>
          Another time
        </SubmitButton>
      ) : (
        <SnoozeDrop id={id} name={name} tomorrow={tomorrow} />
      )}
      {small ? null : (
        <SubmitButton look="act" name="not" value={id}>
          Not them<span className="sr-only">{` (${name})`}</span>
        </SubmitButton>
      )}
    </div>
  );
}

/** A week, a month, or until a day. */
function SnoozeDrop({ id, name, tomorrow }: { id: string; name: string; tomorrow: CalendarDate }) {
  const state = useFormState();
  const field = `on.${id}`;
  const error = errorOf(state, field);
  return (
    <details className="drop" name="drop" open={error ? true : undefined}>
      <summary className="act">
        Snooze<span className="sr-only">{` ${name}`}</span>
      </summary>
      <div className="drop-sheet snooze">
        <div className="chips">
          <SubmitButton look="line" name="week" value={id}>
            A week
          </SubmitButton>
          <SubmitButton look="line" name="month" value={id}>
            A month
          </SubmitButton>
        </div>
        <label>
          or until
          <input
            type="date"
            name={field}
            min={tomorrow}
            defaultValue={typed(state, field)}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${field}-error` : undefined}
            {...(error && { autoFocus: true })}
          />
        </label>
        <FieldError id={`${field}-error`}>{error}</FieldError>
        <SubmitButton look="line" name="until" value={id} pending="Putting off">
          Snooze
        </SubmitButton>
      </div>
    </details>
  );
}
