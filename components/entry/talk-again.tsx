import { TalkFields } from '@/components/log/talk-fields';
import { Chips } from '@/components/ui/chips';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { Touch } from '@/lib/domain';

type Props = { talk: Touch & { channel: string | null }; note: string; learned?: string };

/** A talk, to be corrected. */
export function TalkAgain({ talk, note, learned }: Props) {
  const felt = talk.warmth > 0 ? 'warm' : talk.warmth < 0 ? 'cold' : 'neutral';
  return (
    <>
      <TalkFields
        at="row."
        before={{
          how: talk.channel ?? undefined,
          spoke: talk.spoke,
          started: talk.startedBy === 'them',
          felt,
          pitch: talk.salesy,
        }}
      />
      <Chips
        legend="There was"
        name="row.there"
        type="checkbox"
        className="q"
        options={[
          { value: 'heads-up', label: 'a heads-up' },
          { value: 'idea', label: 'an idea' },
          { value: 'thought', label: 'a thought' },
          { value: 'moment', label: 'a moment' },
        ]}
        before={talk.there}
        hint="A laugh and help have lines of their own, and are corrected there."
      />
      <TextArea name="row.note" label="Note" className="q" before={note} />
      <TextInput
        name="row.learned"
        label="What I learned, about them or about me"
        className="q"
        before={learned}
        autoComplete="off"
      />
    </>
  );
}
