import { Chip, Chips } from '@/components/ui/chips';

/** What a talk was like before anybody said so. */
export type TalkBefore = {
  how?: string;
  spoke?: string;
  started?: boolean;
  felt?: string;
  pitch?: boolean;
};

/** How, who spoke, and how it felt. `at` is '' in the log, `row.` where an entry is corrected. */
export function TalkFields({
  at = '',
  before = {},
  canBeNone = false,
}: {
  at?: string;
  before?: TalkBefore;
  /** Whether "nobody spoke" is an answer: where something is only being noted. */
  canBeNone?: boolean;
}) {
  return (
    <>
      <Chips
        legend="How"
        name={`${at}how`}
        className="q"
        options={[
          { value: 'in-person', label: 'In person' },
          { value: 'phone', label: 'Phone' },
          { value: 'video', label: 'Video' },
          { value: 'message', label: 'Message' },
          { value: 'letter', label: 'Letter' },
          { value: 'online', label: 'Online' },
        ]}
        before={[before.how ?? 'in-person']}
      />
      <Chips
        legend="Who spoke"
        name={`${at}spoke`}
        className="q"
        options={[
          { value: 'both', label: 'We both did' },
          { value: 'me', label: 'Only me' },
          { value: 'them', label: 'Only they' },
          ...(canBeNone ? [{ value: 'none', label: 'Nobody' }] : []),
        ]}
        before={[before.spoke ?? 'both']}
      >
        <Chip type="checkbox" name={`${at}started`} on={before.started} apart>
          They started it
        </Chip>
      </Chips>
      <Chips
        legend="It felt"
        name={`${at}felt`}
        className="q"
        options={[
          { value: 'warm', label: 'Warm' },
          { value: 'neutral', label: 'Neutral' },
          { value: 'cold', label: 'Cold' },
        ]}
        before={[before.felt ?? 'neutral']}
      >
        <Chip type="checkbox" name={`${at}pitch`} on={before.pitch} apart>
          A sales pitch
        </Chip>
      </Chips>
    </>
  );
}
