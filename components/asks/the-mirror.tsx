'use client';

import { Chips } from '@/components/ui/chips';
import { FormOutcome, useFormState } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { typed } from '@/lib/form';

const most = 10;
const answers = [
  { value: 'yes', label: 'Yes, just so' },
  { value: 'no', label: 'No, not like this' },
];

/** What the mirror says, once it was asked, and the question to their face. Advice: either answer is kept. */
export function TheMirror({ question }: { question: string }) {
  const state = useFormState();
  const looked = typed(state, 'looked');
  if (looked === '') {
    return (
      <div className="log-end">
        <SubmitButton look="full" pending="Looking">
          Look in the mirror
        </SubmitButton>
        <FormOutcome />
      </div>
    );
  }
  const lines = [...Array(most).keys()].flatMap((at) => {
    const what = typed(state, `mirror.${at}.what`);
    return what ? [{ what, next: typed(state, `mirror.${at}.next`) }] : [];
  });
  return (
    <>
      <input type="hidden" name="looked" value={looked} />
      <section className="q measure" aria-label="The mirror">
        <MirrorWords lines={lines} />
      </section>
      <Chips
        legend={question}
        name="face"
        options={answers}
        className="q"
        hint="It is advice, no more: you may ask all the same."
      />
      <div className="log-end">
        <SubmitButton look="full" pending="Keeping it">
          Keep it
        </SubmitButton>
        <FormOutcome />
      </div>
    </>
  );
}

/** Fine, or what is missing, each with the kind next step. */
export function MirrorWords({ lines }: { lines: readonly { what: string; next: string }[] }) {
  if (lines.length === 0) return <p>Fine. From them you would take this ask gladly.</p>;
  return (
    <>
      <p>Perhaps not yet. Seen from their side:</p>
      <ul className="steps">
        {lines.map(({ what, next }) => (
          <li key={what}>
            {what}. <span className="quiet">{next}.</span>
          </li>
        ))}
      </ul>
    </>
  );
}
