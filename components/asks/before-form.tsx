import type { Somebody } from '@/components/log/company';
import { Chips } from '@/components/ui/chips';
import { EnterSaves } from '@/components/ui/enter-saves';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextArea } from '@/components/ui/inputs';
import { FACE_TO_FACE } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { myKindWords, optionsOf } from './ask-words';
import { TheMirror } from './the-mirror';
import { WhoAsked } from './who-asked';

type Props = { action: FormAction; token: string; offered: readonly Somebody[]; who: string };

/** "Before you ask": whom, what, in one's own words; then the mirror, and the question to their face. */
export function BeforeForm({ action, token, offered, who }: Props) {
  return (
    <Form action={action} className="log" outcome={false} label="Before you ask">
      <EnterSaves />
      <Hidden name="token" value={token} />
      <WhoAsked offered={offered} before={who} legend="Whom would you ask" />
      <Chips legend="What for" name="kind" options={optionsOf(myKindWords)} className="q" />
      <TextArea
        name="text"
        label="In your own words"
        className="q"
        rows={3}
        hint="As you would say it. It stays here; Gus asks nobody."
      />
      <TheMirror question={FACE_TO_FACE} />
    </Form>
  );
}
