import { randomUUID } from 'node:crypto';
import { addDays, type RequestKind } from '@/lib/domain';
import { areas } from './evidence-forms';
import type { Fill } from './forms';
import { type Asked, isVouched } from './naive';
import { day, near, nobody, token, who } from './picks';

export const kindsUsed: RequestKind[] = [
  ...(['introduce', 'refer', 'share', 'endorse', 'recommend', 'react', 'match', 'mass'] as const),
];

/** An ask that may still be answered one way or another. */
export const isUndecided = ({ state, mistaken }: Asked) => state !== 'granted' && !mistaken;

/** An ask that was not simply granted: they may have taken that in some way. */
export const isAnswered = ({ state, mistaken }: Asked) =>
  !mistaken && ['declined', 'ignored', 'deferred'].includes(state);

/** What they ask for, and what is said to it. */
export const askForms: Record<string, Fill> = {
  logAsk: (book, pick, today) => {
    const newcomer = pick.once(12) ? `+New ${randomUUID().slice(0, 8)}` : null;
    return {
      ...{ token: token(book, pick), on: day(pick, today), text: 'Would you?' },
      who: newcomer ?? (pick.once(2) ? near : who)(book, pick).id,
      kinds: kindsUsed.filter(() => pick.once(3)),
      areas: areas.filter(() => pick.once(2)).join(),
      tone: pick.of(['polite', 'order', 'pressure']) ?? 'polite',
      ...{ ...(pick.once(4) && { pitch: 'on' }), ...(pick.once(5) && { toMany: 'on' }) },
      ...{ ...(pick.once(8) && { chain: 'on' }), ...(pick.once(8) && { again: 'on' }) },
    };
  },
  askWasMistaken: (book, pick) => ({ ask: pick.late(book.asks)?.id ?? nobody() }),
  answerAsk: (book, pick, today) => {
    const open = book.asks.filter(isUndecided);
    const ask = pick.late(open.length === 0 || pick.once(6) ? book.asks : open);
    const was = pick.once(5) ? 'open' : (ask?.state ?? 'open');
    const wasUntil = pick.once(6) ? '' : (ask?.until ?? '');
    const isNo = ask?.state === 'declined' || ask?.state === 'ignored';
    const likely = isNo ? ['reconsider', 'reconsider', 'declined'] : ['declined', 'ignored', 'deferred'];
    const isYes = ask && isVouched(book, ask) && !pick.once(3);
    const answer = isYes ? 'granted' : (pick.of([...likely, 'granted']) ?? 'granted');
    const until = addDays(today, pick.of([7, 30, 0, 800]) ?? 7);
    return { token: token(book, pick), ask: ask?.id ?? nobody(), was, wasUntil, answer, until, note: 'so' };
  },
  noteReaction: (book, pick, today) => {
    const said = book.asks.filter(isAnswered);
    const ask = pick.late(said.length === 0 || pick.once(4) ? book.asks : said);
    const was = pick.once(5) ? 'fine' : (ask?.reaction ?? '');
    const reaction = pick.of(['fine', 'pressure', 'gossip', 'silence', 'disappointed']) ?? 'fine';
    return { ask: ask?.id ?? nobody(), was, reaction, on: pick.once(3) ? day(pick, today) : today };
  },
  keepUnsent: (book, pick) => {
    const ask = pick.late(book.asks);
    const was = pick.once(4) ? 'No.' : (ask?.unsent ?? '');
    return { ask: ask?.id ?? nobody(), was, unsent: pick.of(['No.', 'Never.', '']) ?? 'No.' };
  },
};
