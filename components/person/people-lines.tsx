'use client';

import { Row } from '@/components/shell/row';
import { NearMark } from '@/components/signs/near';
import { VerdictSign } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import type { Stage } from '@/lib/domain';
import { Marked } from './marked';
import type { Mark } from './marks';

/** One person in words: `ring` is missing for whom the user let go, `words` where nothing small is known. */
export type PersonLine = {
  id: string;
  name: string;
  ring?: Stage;
  stands: string;
  last: string;
  words?: string;
  marks?: readonly Mark[];
};

/**
 * The lines of a list of people; the whole line is a link. Drawn from plain words in the browser as well, because a
 * server component would send every line twice, as HTML and as the elements it is made of: two thirds of the page.
 */
export function PeopleLines({ people }: { people: readonly PersonLine[] }) {
  return (
    <ul>
      {people.map(({ id, name, ring, stands, last, words, marks = [] }) => (
        <Row
          as="li"
          key={id}
          className="person"
          margin={ring ? <NearMark ring={ring} /> : <VerdictSign verdict="never" spoken={false} />}
        >
          <h2>
            <Link href={`/people/${id}`} title={name.length > 60 ? name : undefined}>
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <span className="last">{last}</span>
          <span className={ring ? `ringword ${ring}` : 'ringword'}>{stands}</span>
          <p className={words ? undefined : 'none'} dir="auto">
            {words ? <Marked text={words} marks={marks} /> : 'Nothing small known yet.'}
          </p>
        </Row>
      ))}
    </ul>
  );
}
