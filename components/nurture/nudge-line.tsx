'use client';

import { type NudgeView, Sentences, Who } from './nudge-row';

/** Somebody on a long list: who, how near, and why. Acting on it is for their own page. */
export function NudgeLine({ nudge }: { nudge: NudgeView }) {
  return (
    <li className="small">
      <Who nudge={nudge} />
      <p>
        <Sentences of={nudge.because} />
      </p>
    </li>
  );
}
