import { Section } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type RecalledBeforeProps = {
  person: string;
  today: CalendarDate;
  saves: readonly { occasion: string; on: CalendarDate; talks: number; since: CalendarDate }[];
  takeBack: FormAction;
};

/** What was already told of them, each time with a way to take all of it back. */
export function RecalledBefore({ person, today, saves, takeBack }: RecalledBeforeProps) {
  if (saves.length === 0) return null;
  return (
    <Section title="Told already" note="Told once more, it counts once more.">
      <ul>
        {saves.map(({ occasion, on, talks, since }) => (
          <li key={occasion}>
            <Form action={takeBack} className="promise" label="Take it back">
              <p>
                On {dayWords(on, today)} Gus wrote {talks === 1 ? 'one talk' : `${talks} talks`} from{' '}
                {since.slice(0, 4)} on, on your word.
              </p>
              <Hidden name="person" value={person} />
              <Hidden name="occasion" value={occasion} />
              <Hidden name="told" value="interview" />
              <div className="acts">
                <SubmitButton look="act" pending="Taking it back">
                  Take all of it back
                </SubmitButton>
              </div>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
