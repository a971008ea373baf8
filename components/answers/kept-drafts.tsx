import { MoreFold } from '@/components/person/more-fold';
import { Section } from '@/components/shell/row';
import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { DateInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, type DraftCode, draft, type Register } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type Taken = 'well' | 'badly' | 'no-word';

type Kept = {
  id: string;
  kind: DraftCode;
  register: Register;
  text: string;
  on: CalendarDate;
  givenOn: CalendarDate | null;
  taken: Taken | null;
};

type KeptDraftsProps = {
  action: FormAction;
  drafts: readonly Kept[];
  /** How many versions there are in all; the latest is the first shown. */
  total: number;
  today: CalendarDate;
};

const taken: Readonly<Record<Taken, string>> = {
  well: 'They took it well',
  badly: 'It hit a thin skin',
  'no-word': 'No word came back',
};

/** The versions that were kept, the latest first; each may be given to them, by hand, once. */
export function KeptDrafts({ action, drafts, total, today }: KeptDraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <Section title="What you kept">
      <ul className="measure">
        {drafts.map((kept, at) => (
          <li key={kept.id} className="mt-3">
            <h3>Version {total - at}.0</h3>
            <p className="quiet">
              {draft(kept.kind, kept.register).label}, {dayWords(kept.on, today)}
            </p>
            <p className="letter whitespace-pre-line" dir="auto">
              {kept.text}
            </p>
            <Given action={action} kept={kept} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Given({ action, kept, today }: { action: FormAction; kept: Kept; today: CalendarDate }) {
  const { id, givenOn } = kept;
  const summary = givenOn ? 'How they took it' : 'I gave it to them';
  return (
    <>
      {givenOn ? (
        <p>
          You gave it to them {dayWords(givenOn, today)}.{' '}
          {kept.taken ? `${taken[kept.taken]}.` : 'How did they take it?'}
        </p>
      ) : null}
      {givenOn && kept.taken ? null : (
        <Form key={givenOn} action={action} className="" label={summary}>
          <input type="hidden" name="draft" value={id} />
          <MoreFold summary={summary}>
            {givenOn ? (
              <input type="hidden" name="on" value={givenOn} />
            ) : (
              <DateInput name="on" label="On" before={today} min={kept.on} max={today} />
            )}
            <Chips
              legend="How they took it"
              name="taken"
              options={Object.entries(taken).map(([value, label]) => ({ value, label }))}
            />
            <div className="acts">
              <SubmitButton look="line" pending="Noting it">
                Note it
              </SubmitButton>
            </div>
          </MoreFold>
        </Form>
      )}
    </>
  );
}
