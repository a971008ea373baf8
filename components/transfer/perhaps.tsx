import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Chip } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { FileOf, LineNumber, type Place, type RowLine } from './row-lines';
import { apartWords, fileWords, waitingWords } from './words';

type Somebody = {
  value: string;
  name: string;
  smallThing?: string;
  handle?: string;
  line?: number;
  part?: string;
};

type PerhapsRow = RowLine & {
  choice: string;
  perhaps: readonly Somebody[];
};

type Props = {
  actions: { choose: FormAction; rest: FormAction };
  file: string;
  place: Place;
  rows: readonly PerhapsRow[];
  open: number;
  next: number | null;
  isFirst: boolean;
};

/** Whoever may be somebody who is here: one choice each, or the same for all that are open. */
export function Perhaps({ actions, file, place, rows, open, next, isFirst }: Props) {
  const here = `/people/import/${file}`;
  return (
    <Section
      title="Perhaps the same person"
      note={waitingWords(open)}
      rows={
        <>
          <Form action={actions.choose} label="Who they are" className="form">
            <input type="hidden" name="import" value={file} />
            <ol className="file-rows">
              {rows.map((row, at) => (
                <Row
                  as="li"
                  key={row.no}
                  margin={<LineNumber {...row} place={place} first={at === 0} />}
                  className="file-row"
                >
                  <Choice {...row} place={place} />
                </Row>
              ))}
            </ol>
            <Row>
              <div className="acts">
                <SubmitButton look="line" pending="Keeping it">
                  Keep these answers
                </SubmitButton>
                {next === null ? null : <LinkButton href={`${here}?perhaps=${next}`}>The next 20</LinkButton>}
                {isFirst ? null : (
                  <LinkButton look="act" href={here}>
                    From the beginning
                  </LinkButton>
                )}
              </div>
            </Row>
          </Form>
          {open > 1 ? (
            <Row>
              <Form action={actions.rest} label="The same for all that are open" className="mt-3">
                <input type="hidden" name="import" value={file} />
                <p className="quiet">The same for all that are open:</p>
                <div className="acts">
                  <SubmitButton look="act" name="rest" value="first">
                    They are who they seem
                  </SubmitButton>
                  <SubmitButton look="act" name="rest" value="new">
                    All are somebody else
                  </SubmitButton>
                  <SubmitButton look="act" name="rest" value="leave">
                    Leave them out
                  </SubmitButton>
                </div>
              </Form>
            </Row>
          ) : null}
        </>
      }
    />
  );
}

function Choice({ no, name, part, choice, perhaps, place }: PerhapsRow & { place: Place }) {
  const field = `row.r${no}`;
  return (
    <fieldset className="who-is">
      <legend dir="auto">
        <bdi>{name}</bdi>
      </legend>
      <FileOf part={part} />
      <div className="chips">
        {perhaps.map((who) => (
          <Chip key={who.value} type="radio" name={field} value={who.value} on={choice === who.value}>
            <span>
              the same as <Name who={who} among={perhaps} />
              {who.line ? `, ${place} ${who.line}` : ''}
              {who.part ? (
                <>
                  {' '}
                  of <bdi>{fileWords(who.part)}</bdi>
                </>
              ) : null}
            </span>
          </Chip>
        ))}
        <Chip type="radio" name={field} value="new" on={choice === 'new'}>
          somebody else
        </Chip>
        <Chip type="radio" name={field} value="leave" on={choice === 'leave'}>
          leave them out
        </Chip>
      </div>
      <p className="quiet">
        {perhaps.flatMap((who) =>
          who.line
            ? []
            : [
                <Link key={who.value} href={`/people/${who.value}`} className="mr-3">
                  Look at <Name who={who} among={perhaps} />
                </Link>,
              ],
        )}
      </p>
    </fieldset>
  );
}

function Name({ who, among }: { who: Somebody; among: readonly Somebody[] }) {
  const apart = apartWords(who, among);
  return (
    <>
      <bdi>{who.name}</bdi>
      {apart ? (
        <>
          {' '}
          (<bdi>{apart}</bdi>)
        </>
      ) : null}
    </>
  );
}
