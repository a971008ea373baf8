'use server';

import * as people from '@/lib/data/people';
import { addDays, weekday } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import * as input from '@/lib/input/week';
import { ownerAction } from '@/lib/owner-action';

/** Puts somebody off to a day; the third time in a row asks about the rhythm. */
export const snooze = ownerAction(input.snooze, async (owner, asked) => {
  const until = input.snoozeDay(asked, owner.today);
  if (until <= owner.today) return { errors: { on: 'That day is here already. Until when?' } };
  const snoozed = await people.snooze(owner, asked.person, until);
  if (!snoozed) return { notHere: true };
  if (asked.from === 'week') return { go: `/?put=${asked.person}` };
  return { said: `Put off until ${dayWords(until, owner.today)}.` };
});

/** Takes somebody off this week's list; a person to rekindle is left alone for 90 days. */
export const notThem = ownerAction(input.notThem, async (owner, { person, rekindle }) => {
  const lastDay = addDays(owner.today, 6 - ((weekday(owner.today) - owner.weekStartsOn + 7) % 7));
  const until = rekindle ? addDays(owner.today, 90) : lastDay;
  const snoozed = await people.snooze(owner, person, until);
  return snoozed ? { go: `/?put=${person}` } : { notHere: true };
});

/** Takes a snooze back. */
export const unsnooze = ownerAction(input.undo, async (owner, { person, from }) => {
  const back = await people.snooze(owner, person, null);
  if (!back) return { notHere: true };
  return from === 'week' ? { go: '/' } : { said: 'Back on your list, when it is time.' };
});
