import { Chip, Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import { DateInput, TextArea, TextInput } from '@/components/ui/inputs';
import type { CalendarDate } from '@/lib/domain';
import { ChannelRows } from './channel-rows';
import { DateRows } from './date-rows';
import { Places } from './places';

/** What is known of somebody, as their form begins with it. */
export type Known = {
  howMet: string;
  metOn: CalendarDate | null;
  metThrough: string;
  metIn: string;
  metOnline: boolean | null;
  channels: {
    kind: string;
    handle: string;
    state?: string;
    since?: CalendarDate | null;
    until?: CalendarDate | null;
  }[];
  dates: { kind: string; month: number; day: number; year: number | null }[];
  rhythm: 'ring' | 'days' | 'none';
  cadenceDays: number | null;
  shareable: boolean;
  inner: boolean;
  intention: boolean;
  standingConsent: boolean;
  labels: string[];
};

const rhythms = [
  { value: 'ring', label: 'As their ring goes' },
  { value: 'days', label: 'My own' },
  { value: 'none', label: 'No rhythm' },
];

/** Everything about somebody but their name. */
export function PersonFields({
  known,
  today,
  places,
}: {
  known?: Known;
  today: CalendarDate;
  /** Communities and events of earlier ones. */
  places: readonly string[];
}) {
  return (
    <>
      <TextArea
        name="howMet"
        label="How and where you met"
        before={known?.howMet}
        placeholder="At the seed swap, in the rain"
      />
      <div className="form-two">
        <DateInput name="metOn" label="When you met" before={known?.metOn ?? ''} max={today} />
        <TextInput name="metThrough" label="Through whom" before={known?.metThrough} autoComplete="off" />
      </div>
      <Fold summary="In which community, and how it began" open={Boolean(known?.metIn)}>
        <div className="form">
          <TextInput
            name="metIn"
            label="Community or event"
            before={known?.metIn}
            list="met-in"
            autoComplete="off"
            placeholder="Portland writers’ meetup"
          />
          <Places names={places} />
          <Chips
            legend="At first"
            name="metOnline"
            options={[
              { value: 'online', label: 'Online' },
              { value: 'in-person', label: 'In person' },
            ]}
            before={known?.metOnline == null ? [] : [known.metOnline ? 'online' : 'in-person']}
          />
        </div>
      </Fold>
      <ChannelRows before={known?.channels ?? []} />
      <DateRows before={known?.dates ?? []} />
      <TextInput
        name="labels"
        label="Labels"
        before={known?.labels.join(', ')}
        autoComplete="off"
        placeholder="choir, neighbours"
        hint="With commas between them. People can be listed by them."
      />
      <Rhythm known={known} />
      <Chips
        legend="Between you two"
        name="intention"
        type="checkbox"
        before={known?.intention ? ['on'] : []}
      >
        <Chip type="checkbox" name="intention" on={known?.intention}>
          I want to know them better
        </Chip>
        <Chip type="checkbox" name="inner" on={known?.inner}>
          Inner circle
        </Chip>
        <Chip type="checkbox" name="standingConsent" on={known?.standingConsent}>
          May be introduced without being asked
        </Chip>
        <Chip type="checkbox" name="kept" on={known ? !known.shareable : false}>
          Not to be named to others
        </Chip>
      </Chips>
      <p className="hint">
        The inner circle is for a handful of welcome friends: about once a week. For anybody else it waits
        until they are one. Whoever said once and for all that they like to be introduced is not asked each
        time. Whoever is not to be named is left out of introductions and of charts that leave the house.
      </p>
    </>
  );
}

function Rhythm({ known }: { known?: Known }) {
  return (
    <div className="form-two">
      <Chips legend="How often" name="rhythm" options={rhythms} before={[known?.rhythm ?? 'ring']} />
      <TextInput
        name="cadenceDays"
        label="My own: about every so many days"
        before={known?.cadenceDays ? String(known.cadenceDays) : undefined}
        inputMode="numeric"
        autoComplete="off"
        placeholder="60"
      />
    </div>
  );
}
