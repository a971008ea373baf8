import type { Metadata } from 'next';
import { PeopleList } from '@/components/person/people-list';
import { type Asked, Seek } from '@/components/person/seek';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import * as communities from '@/lib/data/communities';
import * as labels from '@/lib/data/labels';
import type { Owner } from '@/lib/data/owner';
import * as roster from '@/lib/data/roster';
import * as search from '@/lib/data/search';
import { placeKey } from '@/lib/domain';
import { peopleQuery } from '@/lib/input/people-query';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'People' };

export default async function People({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const asked = peopleQuery.parse({
    q: oneOf(query.q),
    met: oneOf(query.met),
    label: oneOf(query.label),
    ring: oneOf(query.ring),
    standing: oneOf(query.standing),
    archived: oneOf(query.archived),
  });
  const ready = query.find !== undefined;
  const [spelled, named] = await Promise.all([communities.names(owner), labels.names(owner)]);
  // As it is in the address: the list of choices must know it again.
  const places = spelled.map((name) => (placeKey(name) === placeKey(asked.met) ? asked.met : name));
  return (
    <>
      <Seek key={`${addressOf(asked)} ${ready}`} asked={asked} ready={ready} places={places} labels={named} />
      {asked.q === '' ? (
        <Everybody owner={owner} asked={asked} after={oneOf(query.after) ?? null} />
      ) : (
        <WhoeverFits owner={owner} asked={asked} />
      )}
    </>
  );
}

/** Everybody of a ring or a standing, by name. */
async function Everybody({ owner, asked, after }: { owner: Owner; asked: Asked; after: string | null }) {
  const { people, next } = await roster.list(owner, await filterOf(owner, asked), after);
  return (
    <>
      {people.length === 0 ? (
        <Nobody asked={asked} />
      ) : (
        <PeopleList people={people} sought="" today={owner.today} />
      )}
      <Row>
        <div className="acts acts-wide">
          {next ? <LinkButton href={addressOf(asked, next)}>The next 50</LinkButton> : null}
          {after ? (
            <LinkButton look="act" href={addressOf(asked)}>
              From the beginning
            </LinkButton>
          ) : null}
          <LinkButton look="full" href="/people/new">
            Add somebody
          </LinkButton>
          <LinkButton look="act" href="/people/import">
            Bring your people
          </LinkButton>
        </div>
      </Row>
    </>
  );
}

/** Whoever holds the words that were looked for; else whoever comes near. */
async function WhoeverFits({ owner, asked }: { owner: Owner; asked: Asked }) {
  const { found, near } = await search.search(owner, asked.q, await filterOf(owner, asked));
  const some = found.length > 0;
  const apart = (near || !some) && (await eachIsFound(owner, asked));
  const missed = apart ? 'Nobody has all of these words.' : 'Nobody by that name, or dog.';
  return (
    <>
      {near || !some ? (
        <Row>
          <EmptyState title={missed}>{some ? 'But these come near:' : null}</EmptyState>
        </Row>
      ) : null}
      {some ? <PeopleList people={found} sought={asked.q} today={owner.today} /> : null}
      <Row>
        {[...asked.q].length > search.mostLetters ? (
          <p className="quiet mt-4">Gus looked for the first {search.mostLetters} letters of it.</p>
        ) : null}
        {found.length === search.mostFound ? (
          <p className="quiet mt-4">The first {search.mostFound}. One more word will tell them apart.</p>
        ) : null}
        <div className="acts acts-wide">
          {isNarrow(asked) ? (
            <LinkButton href={addressOf({ q: asked.q, met: '', label: '', archived: false })}>
              Look among everybody
            </LinkButton>
          ) : null}
          {asked.archived ? null : (
            <LinkButton look="act" href={addressOf({ q: asked.q, met: '', label: '', archived: true })}>
              Look among those out of sight
            </LinkButton>
          )}
          <LinkButton look="act" href="/people/new">
            Add somebody
          </LinkButton>
        </div>
      </Row>
    </>
  );
}

const mostWords = 4;

/** Whether each of a few words is somebody's, though together they are nobody's. */
async function eachIsFound(owner: Owner, asked: Asked): Promise<boolean> {
  const words = asked.q.split(/\s+/u);
  if (words.length < 2 || words.length > mostWords) return false;
  for (const word of words) {
    const { found, near } = await search.search(owner, word, await filterOf(owner, asked));
    if (near || found.length === 0) return false;
  }
  return true;
}

function Nobody({ asked }: { asked: Asked }) {
  return (
    <Row>
      {asked.archived ? (
        <EmptyState title="Nobody is out of sight." />
      ) : isNarrow(asked) ? (
        <EmptyState title="Nobody here yet." acts={<LinkButton href="/people">Show everybody</LinkButton>} />
      ) : (
        <EmptyState title="Nobody is here yet.">
          Add one person you’d like to know. What is their dog called?
        </EmptyState>
      )}
    </Row>
  );
}

function isNarrow(asked: Asked): boolean {
  return (
    asked.ring !== undefined ||
    asked.standing !== undefined ||
    asked.met !== '' ||
    asked.label !== '' ||
    asked.archived
  );
}

/** A place stands for every way in which it was written. */
async function filterOf(
  owner: Owner,
  { ring, standing, met, label, archived }: Asked,
): Promise<roster.Filter> {
  const metIn = met === '' ? undefined : await communities.spellingsOf(owner, met);
  return { stage: ring, standing, metIn, label: label || undefined, archived };
}

function addressOf({ q, ring, standing, met, label, archived }: Asked, after?: string): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (ring) query.set('ring', ring);
  if (standing) query.set('standing', standing);
  if (met) query.set('met', met);
  if (label) query.set('label', label);
  if (archived) query.set('archived', '1');
  if (after) query.set('after', after);
  return query.size === 0 ? '/people' : `/people?${query}`;
}
