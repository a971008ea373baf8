import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Chip, Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import type { Stage, Standing } from '@/lib/domain';
import { Places } from './places';
import { SeekForm } from './seek-form';
import { optionsOf, standingWords } from './words';

/** What a list of people was asked for. */
export type Asked = {
  q: string;
  ring?: Stage;
  standing?: Standing;
  met: string;
  label: string;
  archived: boolean;
};

const rings = [
  { value: '', label: 'Everybody' },
  { value: 'friend', label: 'Welcome friends' },
  { value: 'trusted', label: 'Trusted' },
  { value: 'liked', label: 'Liked' },
  { value: 'known', label: 'Known' },
  { value: 'stranger', label: 'Strangers' },
];

const standings = [{ value: '', label: 'However it stands' }, ...optionsOf(standingWords)];

/**
 * Finding somebody: words, a ring, and folded away how it stands and who is out of sight. `ready`: whoever comes
 * here came to type.
 */
export function Seek({
  asked,
  ready,
  places,
  labels,
}: {
  asked: Asked;
  ready: boolean;
  places: readonly string[];
  labels: readonly string[];
}) {
  return (
    <search>
      <SeekForm>
        <Row bodyClass="seek">
          <h1 className="sr-only">People</h1>
          <div className="seek-bar">
            <label htmlFor="seek" className="sr-only">
              A name, a small detail, a note
            </label>
            <input
              id="seek"
              type="search"
              name="q"
              dir="auto"
              defaultValue={asked.q}
              placeholder="A name, a dog, a street"
              autoComplete="off"
              {...(ready ? { autoFocus: true } : {})}
            />
            <button type="submit" className="btn">
              Find
            </button>
          </div>
          <div className="chips-line">
            <Chips legend="Ring" hideLegend name="ring" options={rings} before={[asked.ring ?? '']} scroll />
            <Fold
              summary="More"
              open={asked.standing !== undefined || asked.met !== '' || asked.label !== '' || asked.archived}
            >
              <Chips
                legend="How it stands"
                name="standing"
                options={standings}
                before={[asked.standing ?? '']}
                className="mt-2"
              >
                <Chip type="checkbox" name="archived" value="1" on={asked.archived} apart>
                  Out of sight
                </Chip>
              </Chips>
              <div className="field mt-2">
                <label htmlFor="met">Met in</label>
                <input id="met" name="met" dir="auto" defaultValue={asked.met} list="met-in" />
                <Places names={places} />
              </div>
              <div className="field mt-2">
                <label htmlFor="label">Label</label>
                <input id="label" name="label" dir="auto" defaultValue={asked.label} list="labels" />
                <datalist id="labels">
                  {labels.map((label) => (
                    <option key={label} value={label} />
                  ))}
                </datalist>
              </div>
              <p className="mt-2">
                <Link href="/people/communities">Where people met, and what lasted</Link>
              </p>
              <p className="mt-2">
                <Link href="/people/duplicates">Here twice?</Link>
              </p>
              <p className="mt-2">
                <Link href="/people/removed">Removed within 30 days</Link>
              </p>
            </Fold>
            <LinkButton look="act" href="/people/new">
              Add somebody
            </LinkButton>
          </div>
        </Row>
      </SeekForm>
    </search>
  );
}
