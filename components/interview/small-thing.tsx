'use client';

import { useState } from 'react';
import { AskedField } from '@/components/log/asked-field';
import { followWords } from '@/components/log/fact-fields';
import { kinds } from '@/components/log/kinds';
import { Fold } from '@/components/ui/fold';

const [sentence, ...rest] = kinds.facts.fields.filter((asked) => asked.as !== 'boxes');

/** A small thing in a sentence; what kind it is and how personal follows the words, and is folded away. */
export function SmallThing({ at }: { at: string }) {
  const [taken, setTaken] = useState('');
  return (
    <div
      className="form-two extra"
      onChange={(event) => {
        followWords(event, at);
        setTaken(takenAs(event.currentTarget, at));
      }}
    >
      {sentence ? <AskedField asked={sentence} at={at} /> : null}
      <Fold className="both" summary={taken ? `${taken}: change` : 'Kind: as the words suggest'}>
        <div className="form-two mt-2">
          {rest.map((asked) => (
            <AskedField key={asked.label} asked={asked} at={at} />
          ))}
        </div>
      </Fold>
    </div>
  );
}

/** "People & pets, anyone may know": what the fields below the sentence say now. */
function takenAs(fields: HTMLElement, at: string): string {
  const words = fields.querySelector<HTMLInputElement>(`[name="${at}.text"]`)?.value ?? '';
  const kind = fields.querySelector<HTMLSelectElement>(`[name="${at}.category"]`);
  const depth = fields.querySelector(`[name="${at}.depth"]:checked`)?.closest('label');
  if (words.trim() === '' || !kind?.value || !depth) return '';
  const said = `${kind.selectedOptions[0]?.text ?? ''}, ${depth.textContent.toLowerCase()}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
