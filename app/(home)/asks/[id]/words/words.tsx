import { draftWords, gaveDraft } from '@/app/actions/drafts';
import { DraftForm } from '@/components/answers/draft-form';
import { KeptDrafts } from '@/components/answers/kept-drafts';
import { Section } from '@/components/shell/row';
import * as drafts from '@/lib/data/drafts';
import type { Owner } from '@/lib/data/owner';
import { type CalendarDate, type DraftCode, type DraftFacts, draft } from '@/lib/domain';

type WordsProps = {
  owner: Owner;
  about: drafts.About;
  kind: DraftCode;
  /** What is known for them; the day as the form's field has it. */
  facts: DraftFacts & { date?: CalendarDate };
};

/** Words of one kind: the latest version kept, or what can be written from what is known; and the versions so far. */
export async function Words({ owner, about, kind, facts }: WordsProps) {
  const { drafts: kept, total } = await drafts.list(owner, about);
  const latest = kept.find((one) => one.kind === kind);
  const register = latest?.register ?? 'informal';
  const { name: _name, talked: _talked, observed, ...known } = facts;
  return (
    <>
      <Section title={draft(kind, register).label}>
        <DraftForm
          action={draftWords}
          token={crypto.randomUUID()}
          person={about.person}
          ask={about.ask}
          kind={kind}
          slots={draft(kind, register).missing}
          known={{ ...known, ...(observed && { observed: observed.text }) }}
          register={register}
          text={latest?.text ?? draft(kind, register, facts).text}
          today={owner.today}
        />
      </Section>
      <KeptDrafts action={gaveDraft} drafts={kept} total={total} today={owner.today} />
    </>
  );
}
