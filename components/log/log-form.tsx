import { EnterSaves } from '@/components/ui/enter-saves';
import { Form, FormOutcome } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { CompanyOf, type Somebody } from './company';
import { Extras } from './extras';
import { SaveLine } from './save-line';
import { TalkFields } from './talk-fields';
import { ThereWas } from './there-was';
import { When } from './when';
import { With } from './with';

type LogFormProps = {
  action: FormAction;
  /** Names this form: sent twice, it counts once. */
  token: string;
  /** Where to go once it is saved. */
  back: string;
  today: CalendarDate;
  yesterday: CalendarDate;
  /** People to choose from, and the ids of those chosen already. */
  offered: readonly Somebody[];
  chosen: readonly string[];
  /** Skills seen before: one skill by two names would be seen once each. */
  areas: readonly string[];
  /** The kind of extra to begin with, such as `facts`; nobody need have talked then. */
  kind?: string;
};

/** What happened: one form and one save, on a page of its own and in the sheet over any other. */
export function LogForm(props: LogFormProps) {
  const { action, token, back, today, yesterday, offered, chosen, kind } = props;
  return (
    <Form action={action} className="log" outcome={false} label="What happened?">
      <EnterSaves />
      <Hidden name="token" value={token} />
      <Hidden name="back" value={back} />
      <CompanyOf offered={offered}>
        <With offered={offered} before={chosen} />
        <When today={today} yesterday={yesterday} />
        <TalkFields before={{ spoke: kind ? 'none' : 'both' }} canBeNone />
        <ThereWas />
        <TextArea name="note" label="Note" className="q" placeholder="Whatever you’d like to remember" />
        <TextInput
          name="learned"
          label="What I learned, about them or about me"
          className="q"
          autoComplete="off"
        />
        <Extras open={kind} />
        <datalist id="seen-before">
          {props.areas.map((area) => (
            <option key={area} value={area} />
          ))}
        </datalist>
        <p className="q">
          <Link href={chosen.length === 1 ? `/asks/new?with=${chosen[0]}` : '/asks/new'}>
            They asked for something
          </Link>
        </p>
        <div className="log-end">
          <SaveLine />
          <FormOutcome />
        </div>
      </CompanyOf>
    </Form>
  );
}
