import { Link } from '@/components/ui/link';

/** Finds under which other name somebody may be here: a search that stays on the page. */
export function WhoElse({
  person,
  q,
  found,
}: {
  person: string;
  q: string;
  found: readonly { id: string; name: string; smallThing: string }[];
}) {
  return (
    <>
      <search>
        <form className="form" action={`/people/${person}/same`}>
          <div className="field">
            <label htmlFor="who-else">Under which other name?</label>
            <input id="who-else" type="search" name="q" dir="auto" defaultValue={q} autoComplete="off" />
          </div>
          <div className="acts">
            <button type="submit" className="btn">
              Find
            </button>
          </div>
        </form>
      </search>
      {q !== '' && found.length === 0 ? <p className="quiet mt-3">Nobody else by that name.</p> : null}
      <ul className="mt-3">
        {found.map(({ id, name, smallThing }) => (
          <li key={id} className="mt-2">
            <Link href={`/people/${person}/same?other=${id}`}>
              <bdi>{name}</bdi>
            </Link>
            {smallThing ? <span className="quiet"> · {smallThing}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
