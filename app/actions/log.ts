'use server';

import * as accounts from '@/lib/data/accounts';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { addDays } from '@/lib/domain';
import { listWords } from '@/lib/format';
import { isAbout, type Logged, logged, newcomerKey, oneMoreRow, typedKey } from '@/lib/input/log';
import { type Outcome, ownerAction, withOneMore } from '@/lib/owner-action';
import { whoIsTyped } from '@/lib/whom';

/** Saves what happened. */
export const saveLog = withOneMore(
  ownerAction(
    (owner) => logged(owner.today),
    async (owner, input) => {
      const typed = await whoeverIsTyped(owner, input);
      if ('ask' in typed) return typed.ask;
      const saved = await occasions.log(owner, input.token, partsOf(input, typed.key));
      if (saved === 'notHere') return { notHere: true };
      if (givesHelp(input, owner)) await accounts.restQuestion(owner);
      const said =
        saved === 'again'
          ? 'That was saved already; it counts once.'
          : savedWords(saved.people, input, owner);
      return { go: input.back, said };
    },
  ),
  oneMoreRow,
);

/** Help given in the last seven days answers "What could I do for one of them?". */
function givesHelp({ extras }: Logged, { today }: Owner): boolean {
  return extras.some(({ pieces }) =>
    pieces.some(
      ({ evidence }) =>
        evidence.type === 'help' && evidence.direction === 'given' && evidence.on > addDays(today, -7),
    ),
  );
}

/** Whose key the typed name stands for: a person's id, a newcomer's, or '' where no name was typed. */
async function whoeverIsTyped(owner: Owner, input: Logged): Promise<{ key: string } | { ask: Outcome }> {
  if (input.somebody === '') return { key: '' };
  const typed = await whoIsTyped(owner, input);
  if ('ask' in typed) return typed;
  return { key: 'here' in typed ? typed.here : newcomerKey(typed.newcomer) };
}

function partsOf(input: Logged, typed: string): occasions.Part[] {
  const keys = new Set([...input.with, ...input.newcomers.map(newcomerKey), ...(typed ? [typed] : [])]);
  return [...keys].map((key) => ({
    person: key.startsWith('+') ? people.draft(key.slice(1)) : key,
    entries: [
      ...input.talk,
      ...input.extras
        .filter((extra) => isAbout(extra, key) || (extra.about === typedKey && key === typed))
        .flatMap((extra) => extra.pieces),
    ],
  }));
}

/** "Saved for Dana and Ruth. The rhythm with Dana starts again today.": Ruth has none. */
function savedWords(seen: readonly occasions.Seen[], { talk, on }: Logged, owner: Owner): string {
  const shown = seen.slice(0, 4).map((person) => person.name);
  const more = seen.length - shown.length;
  const names = listWords(more > 0 ? [...shown, `${more} more`] : shown);
  const talked = talk.some(
    ({ evidence }) => evidence.type === 'touch' && evidence.spoke === 'both' && !evidence.salesy,
  );
  const saved = `Saved for ${names}.`;
  const rhythmic = seen.filter((person) => person.hasRhythm);
  if (!talked || on !== owner.today || rhythmic.length === 0) return saved;
  if (rhythmic.length === seen.length) return `${saved} The rhythm starts again today.`;
  const whose = rhythmic.length > 4 ? 'some of them' : listWords(rhythmic.map((person) => person.name));
  return `${saved} The rhythm with ${whose} starts again today.`;
}
