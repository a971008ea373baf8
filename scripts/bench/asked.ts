import { toColumn } from '@/lib/clock';
import type { Entry } from '@/lib/data/evidence';
import type { Owner } from '@/lib/data/owner';
import {
  addDays,
  assessAsk,
  type CalendarDate,
  judge,
  linesOf,
  POLICY_VERSION,
  type Subject,
} from '@/lib/domain';
import { anId, type Chance } from './chance';
import { type Amount, aLife, type Happening, type Life } from './life';

const states = ['declined', 'ignored', 'declined', 'ignored', 'open', 'deferred'] as const;
const channels = ['phone', 'email', 'linkedin', 'community', 'in-person'] as const;

/** A person who asked for something so many times in two years. */
export function anAsker(by: Chance, today: CalendarDate, asks: number, amount: Amount): Life {
  const life = aLife(by, today, amount);
  const asked = Array.from({ length: asks }, () => anAsk(by, addDays(today, -by.between(1, 700))));
  // Without work that was seen: whether a save keeps skills too would depend on whom it is about.
  const others = life.happenings.filter(({ evidence }) => evidence.type !== 'sighting');
  const happenings = [...others, ...asked];
  return { ...life, happenings: happenings.sort((a, b) => a.evidence.on.localeCompare(b.evidence.on)) };
}

function anAsk(by: Chance, on: CalendarDate): Happening {
  const lines = linesOf({
    kinds: [by.pick(['share', 'introduce', 'refer', 'mass']), by.pick(['react', 'endorse'] as const)],
    areas: [by.pick(['plumbing', 'writing', 'cooking'])],
  });
  const tone = by.pick(['polite', 'polite', 'polite', 'order', 'pressure'] as const);
  const request = lines.at(-1)?.kind ?? 'share';
  return {
    occasion: anId(by),
    evidence: { type: 'ask', on, request, items: lines.length, lines, tone },
    text: 'Would you do me a favour?',
  };
}

/** The asks among what happened, as the ledger keeps them, with a verdict for each line. */
export function askRows(owner: Owner, by: Chance, subject: Subject, history: readonly Entry[]) {
  return history.flatMap((ask, at) => {
    if (ask.type !== 'ask') return [];
    const on = toColumn(ask.on);
    const { stageAtAsk, flags, points } = assessAsk(history.slice(0, at), ask);
    const known = history.slice(0, at + 1);
    const of = { ownerId: owner.id, personId: subject.id, on, policyVersion: POLICY_VERSION };
    const row = {
      ...{ ...of, id: ask.id, stageAtAsk, flags, points, text: ask.text, context: 'social' },
      ...{ tone: ask.tone ?? 'polite', channel: by.pick(channels), state: by.pick(states) },
      oneLinkStand: flags.includes('ONE_LINK_STAND'),
      snapshot: JSON.parse(JSON.stringify({ subject, history: known })),
    };
    const checks = (ask.lines ?? []).map(({ kind, area }) => {
      const ruling = judge(subject, known, { kind, area }, ask.on);
      const { verdict } = ruling;
      return {
        ...of,
        askId: ask.id,
        kind,
        area: area ?? null,
        verdict,
        ruling: JSON.parse(JSON.stringify(ruling)),
      };
    });
    return [{ row, checks }];
  });
}
