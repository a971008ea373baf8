'use server';

import * as accounts from '@/lib/data/accounts';
import * as snoozes from '@/lib/data/snoozes';
import { dayWords } from '@/lib/format';
import * as input from '@/lib/input/week';
import { ownerAction } from '@/lib/owner-action';

/**
 * Puts somebody off, or back, from the week's list, or the week's question aside. The page that follows names those put off, so that each
 * keeps their place and the list does not move.
 */
export const putOff = ownerAction(input.week, async (owner, pressed) => {
  if (pressed.button === 'rest') {
    await accounts.restQuestion(owner);
    return { go: weekWith(pressed.put), said: 'It rests until next week.' };
  }
  const { person, button } = pressed;
  const until = input.lastDayOff(pressed, owner);
  if (button === 'until' && until && until <= owner.today)
    return { errors: { [`on.${person}`]: 'That day is here already. Until when?' } };
  if (!(await snoozes.snooze(owner, person, until, button !== 'not'))) return { notHere: true };
  const others = pressed.put.filter((id) => id !== person);
  const put = button === 'back' ? others : [...others, person].slice(-input.mostPut);
  return { go: weekWith(put) };
});

/** The week's list, with those just put off in their places. */
function weekWith(put: readonly string[]): string {
  return put.length > 0 ? `/?put=${put.join(',')}` : '/';
}

/** Puts somebody off to a day, on their own page; the third time in a row asks about the rhythm. */
export const snooze = ownerAction(input.snooze, async (owner, asked) => {
  const until = input.snoozeDay(asked, owner.today);
  if (until <= owner.today) return { errors: { on: 'That day is here already. Until when?' } };
  if (!(await snoozes.snooze(owner, asked.person, until))) return { notHere: true };
  return { said: `Put off until ${dayWords(until, owner.today)}.` };
});

/** Takes a snooze back, on their own page. */
export const unsnooze = ownerAction(input.undo, async (owner, { person }) => {
  const back = await snoozes.snooze(owner, person, null);
  return back ? { said: 'Back on your list, when it is time.' } : { notHere: true };
});
