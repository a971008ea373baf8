import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';
import { ended, shorten } from './entry-words';
import { PromiseLines } from './promise-lines';

/** A promise that is still open. */
export type OpenPromise = { id: string; by: 'me' | 'them'; text: string; due?: CalendarDate };

type OpenPromisesProps = {
  person: { id: string; name: string };
  promises: readonly OpenPromise[];
  today: CalendarDate;
  settle: FormAction;
};

/**
 * The promises between the two that are still open, both ways, and what may become of each. One form for all of
 * them: it stays when a promise has left the list, and says what became of it.
 */
export function OpenPromises({ person, promises, today, settle }: OpenPromisesProps) {
  const some = promises.length > 0;
  const lines = promises.map((promise): [string, string] => [
    promise.id,
    promiseWords(promise, person.name, today),
  ]);
  return (
    <section
      id="promises"
      className={some ? 'sec' : undefined}
      aria-label={some ? 'Open promises' : undefined}
    >
      <Row>
        {some ? <h2>Open promises</h2> : null}
        <Form action={settle} className="promises">
          <input type="hidden" name="person" value={person.id} />
          {some ? <PromiseLines person={person.id} promises={lines} /> : null}
        </Form>
      </Row>
    </section>
  );
}

/** "You: the bookbinder's address, by 20 November." */
export function promiseWords(promise: OpenPromise, name: string, today: CalendarDate): string {
  const who = promise.by === 'me' ? 'You' : name;
  const what = shorten(promise.text || 'something').short;
  if (!promise.due) return `${who}: ${ended(what)}`;
  const past = promise.due < today ? 'the day was' : 'by';
  return `${who}: ${what.replace(/[.]$/u, '')}, ${past} ${dayWords(promise.due, today)}.`;
}
