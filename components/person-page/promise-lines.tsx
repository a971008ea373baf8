'use client';

import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';

const answers = [
  { became: 'kept', words: 'Kept' },
  { became: 'broken', words: 'Not kept' },
  { became: 'released', words: 'Agreed otherwise' },
];

/** Promises in words, each with what may become of it. Drawn here for the reason the timeline is. */
export function PromiseLines({
  person,
  promises,
}: {
  person: string;
  promises: readonly [id: string, words: string][];
}) {
  return (
    <ul>
      {promises.map(([id, words]) => (
        <li className="promise" key={id}>
          <p>
            <Link href={`/people/${person}/entries/${id}`}>
              <bdi>{words}</bdi>
            </Link>
          </p>
          <div className="acts">
            {answers.map((answer) => (
              <SubmitButton key={answer.became} look="act" name="settle" value={`${id} ${answer.became}`}>
                {answer.words}
                <span className="sr-only">. {words}</span>
              </SubmitButton>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
