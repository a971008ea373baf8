import { wholeDayIn } from './days';
import { factsOf } from './facts';
import type { Gathered } from './gathered';
import { isYes, list, type Thing, thing, words } from './json';
import { inWords } from './vcard-days';

const UNITS: Record<string, number> = { DAYS: 1, WEEKS: 7, MONTHS: 30, YEARS: 365 };

/**
 * The dates that matter. Nametag exports those it has words of its own for without their title: one alone is most
 * likely a birthday, and said to be a guess; of several nobody knows which it is, so they stay as words.
 */
export function tellNametagDates(person: Gathered, item: Thing): void {
  const dates = list(item.importantDates).map((one) => ({
    title: words(thing(one).title),
    day: words(thing(one).date).slice(0, 10),
  }));
  const untitled = dates.filter(({ title }) => title === '');
  for (const { title, day } of dates) {
    if (day === '') continue;
    if (/birth/i.test(title)) person.date('birthday', day, {});
    else if (/anniv|wedding/i.test(title)) person.date('anniversary', day, {});
    else if (title !== '') person.know(factsOf(`${title}: ${inWords(day)}`, 'milestones'));
    else if (untitled.length === 1) {
      person.date('birthday', day, {});
      person.say(`Nametag does not say what ${inWords(day)} is; it was taken for the birthday.`);
    } else {
      person.know(factsOf(`A day that matters: ${inWords(day)}`, 'milestones'));
      person.say(`Nametag does not say what ${inWords(day)} is. If it is the birthday, enter it.`);
    }
  }
  if (words(item.anniversary)) person.date('anniversary', words(item.anniversary).slice(0, 10), {});
}

/** How often to keep in touch, where they are to be reminded of it, and when they last were. */
export function tellRhythm(person: Gathered, item: Thing): void {
  const days =
    Number(item.contactReminderInterval) * (UNITS[words(item.contactReminderIntervalUnit)] ?? Number.NaN);
  if (isYes(item.contactReminderEnabled) && days >= 1 && days <= 3650)
    person.more.cadenceDays = Math.round(days);
  const on = wholeDayIn(words(item.lastContact).slice(0, 10));
  if (on)
    person.more.happened = [
      {
        type: 'touch',
        origin: `nametag:last-contact:${on}`,
        on,
        text: '',
        channel: 'message',
        spoke: 'both',
      },
    ];
}
