import { describe, expect, test } from 'vitest';
import {
  type AskFlag,
  type AskLine,
  DRAFT_CODES,
  type DraftCode,
  type DraftFacts,
  type DraftSlot,
  draft,
  type Evidence,
  linesOf,
  observedAgainst,
  type ReasonCode,
  SLOT_QUESTIONS,
  type Stage,
  suggestedDrafts,
} from '../../../lib/domain';
import { B, broken, d, dana, S, TODAY, tomas } from './cast';

const known: DraftFacts = {
  area: 'accounting',
  thing: 'recommend the course',
  date: d('2026-11-12'),
  behaviour: 'told me to endorse you.',
  impact: 'used',
  smallHelp: 'read your first page ',
  terms: 'No asks for a year',
  observed: { text: 'the books I saw were not in order.' },
};

describe('the drafts of the model, section 8', () => {
  const golden: [DraftCode, string][] = [
    [
      'DONT_KNOW_YOU_YET',
      'Thanks for thinking of me. I only put my name to people I know well, and we haven’t had the chance yet. I’d be glad to get to know you first. What are you working on these days?',
    ],
    [
      'HAVENT_SEEN_YOUR_WORK',
      'I’d be guessing if I endorsed your accounting; I’ve never seen it first-hand. People who have worked with you would be far more convincing.',
    ],
    ['WRONG_PERSON', 'This is outside what I can judge, so my word would not help you.'],
    [
      'NOT_TO_EVERYONE',
      'I don’t send things to my whole list. If you tell me exactly who it helps and how, I’ll see whether one person fits.',
    ],
    ['ALTERNATIVE', 'I can’t do that, but I can read your first page.'],
    [
      'HONEST_NO',
      'I value us too much to fudge this: I can’t recommend the course, because the books I saw were not in order. I’m happy to talk about it.',
    ],
    ['FIRM_BOUNDARY', 'I’ve given my answer and it stands. Please don’t ask again.'],
    ['NOT_INVOLVED', 'I wish you well with it. Please leave me and my contacts out of it.'],
    [
      'FEEDBACK',
      'I don’t know if you realise how this comes across. In your message of 12 November you told me to endorse you, before we had ever talked. It made me feel used. I’m telling you because nobody may have said so. What were you hoping for?',
    ],
    ['SECOND_CHANCE', 'Let’s start again. No asks for a year.'],
    ['NO_REPLY', ''],
  ];
  test.each(golden)('%s', (code, text) => {
    expect(draft(code, 'informal', known)).toMatchObject({ code, register: 'informal', text, missing: [] });
  });
  test('are eleven, in its order', () => {
    expect(golden.map(([code]) => code)).toEqual([...DRAFT_CODES]);
  });
  test('two registers say it differently, with the same slots, and never grovel', () => {
    for (const code of DRAFT_CODES) {
      const [formal, informal] = [draft(code, 'formal'), draft(code, 'informal')];
      expect(formal.missing).toEqual(informal.missing);
      expect(formal.text.match(/\[…\]/g)).toEqual(informal.text.match(/\[…\]/g));
      if (code !== 'NO_REPLY') expect(formal.text).not.toBe(informal.text);
      expect(formal.text).not.toMatch(/[’']/);
      expect(formal.text + informal.text).not.toMatch(/sorry|apolog|forgive|afraid|unfortunately|regret/i);
    }
  });
});

describe('what is not known', () => {
  test('is named, so that the form can ask for it', () => {
    const missing = (code: DraftCode): DraftSlot[] => draft(code, 'informal').missing;
    expect(missing('DONT_KNOW_YOU_YET')).toEqual([]);
    expect(missing('HAVENT_SEEN_YOUR_WORK')).toEqual(['area']);
    expect(missing('ALTERNATIVE')).toEqual(['smallHelp']);
    expect(missing('HONEST_NO')).toEqual(['thing', 'observed']);
    expect(missing('FEEDBACK')).toEqual(['date', 'behaviour', 'impact']);
    expect(missing('SECOND_CHANCE')).toEqual(['terms']);
    for (const slot of missing('FEEDBACK')) expect(SLOT_QUESTIONS[slot]).toBeTruthy();
    expect(draft('ALTERNATIVE', 'informal', { smallHelp: ' . ' })).toMatchObject({
      text: 'I can’t do that, but I can […].',
      missing: ['smallHelp'],
    });
  });
  test('a sensitive thing seen stays out', () => {
    const sensitive = { ...known, observed: { text: 'the illness', sensitive: true } };
    for (const code of DRAFT_CODES) expect(draft(code, 'formal', sensitive).text).not.toContain('illness');
    expect(draft('HONEST_NO', 'formal', sensitive).missing).toEqual(['observed']);
  });
});

describe('filling in', () => {
  test('a name is the salutation', () => {
    expect(draft('WRONG_PERSON', 'informal', { name: 'Morgan' }).text).toMatch(/^Hi Morgan,\n\nThis/);
    expect(draft('WRONG_PERSON', 'formal', { name: ' Mr. B ' }).text).toMatch(/^Dear Mr. B,\n\nThis/);
    expect(draft('NO_REPLY', 'formal', { name: 'Morgan' }).text).toBe('');
  });
  test('"before we had ever talked" only where that is so', () => {
    expect(draft('FEEDBACK', 'informal', { ...known, talked: true }).text).toContain('endorse you. It made');
    expect(draft('FEEDBACK', 'formal', { ...known, talked: false }).text).toContain('before we had ever');
  });
  test('what the owner wrote is taken as it is', () => {
    const text = draft('ALTERNATIVE', 'informal', { smallHelp: 'send $& and {area}\n to  you' }).text;
    expect(text).toBe('I can’t do that, but I can send $& and {area} to you.');
    expect(draft('SECOND_CHANCE', 'informal', { terms: 'Coffee, and no asks!' }).text).toBe(
      'Let’s start again. Coffee, and no asks!',
    );
    expect(draft('SECOND_CHANCE', 'informal', { terms: 'no asks for three months' }).text).toBe(
      'Let’s start again. No asks for three months.',
    );
  });
});

describe('what I saw myself', () => {
  const bad = { ...S('tax', '2026-05-01')[0], good: false } as ReturnType<typeof S>[number];
  test('work that went badly, else a broken promise, else never seen', () => {
    expect(observedAgainst([bad], 'tax', TODAY)).toBe('the tax that I saw on 1 May did not go well');
    expect(observedAgainst([{ ...bad, amendsOn: TODAY } as typeof bad], 'tax', TODAY)).toBeNull();
    expect(observedAgainst([{ ...bad, basis: 'hearsay' } as typeof bad], 'tax', TODAY)).toBe(
      'I have never seen your tax myself',
    );
    expect(observedAgainst([bad], 'tax', d('2026-04-30'))).toBe('I have never seen your tax myself');
    expect(observedAgainst(tomas.history, 'plumbing', TODAY)).toBe('something you promised me is still open');
    expect(observedAgainst([broken('2026-09-15', '2026-10-12')], undefined, TODAY)).toBeNull();
    expect(
      observedAgainst([{ ...broken('2026-09-15'), by: 'me' } as typeof bad], undefined, TODAY),
    ).toBeNull();
    expect(observedAgainst(dana.history, 'writing', TODAY)).toBeNull();
    const again = (on: string): Evidence[] => [...tomas.history, { type: 'secondChance', on: d(on) }];
    expect(observedAgainst(again('2026-09-15'), 'plumbing', TODAY)).toBe(
      'something you promised me is still open',
    );
    expect(observedAgainst(again('2026-09-16'), 'plumbing', TODAY)).toBeNull();
    const outcome = (result: 'good' | 'neutral' | 'bad'): Evidence[] => [
      { type: 'outcome', on: d('2026-05-03'), request: 'refer', area: 'tax', result },
    ];
    expect(observedAgainst(outcome('good'), 'tax', TODAY)).toBeNull();
    expect(observedAgainst(outcome('neutral'), 'tax', TODAY)).toBe('I have never seen your tax myself');
    expect(observedAgainst(outcome('bad'), 'tax', TODAY)).toBe(
      'the tax I gave my word for did not go well, as I heard on 3 May',
    );
    expect(observedAgainst(B('2026-11-01'), undefined, TODAY)).toBeNull();
  });
});

describe('which drafts suit', () => {
  const suit = (
    stage: Stage,
    kinds: AskLine['kind'][],
    more: { flags?: AskFlag[]; codes?: ReasonCode[] } = {},
    rest: { reaction?: 'pressure'; pitchFirst?: boolean } = {},
  ) =>
    suggestedDrafts({ lines: linesOf({ kinds }), flags: more.flags ?? [], ...rest }, stage, {
      reasons: (more.codes ?? []).map((code) => ({ code })),
    });
  test('a stranger hears "not yet" first', () => {
    expect(suit('stranger', ['introduce'])).toEqual([
      'DONT_KNOW_YOU_YET',
      'ALTERNATIVE',
      'WRONG_PERSON',
      'NOT_INVOLVED',
      'NO_REPLY',
    ]);
    expect(suit('stranger', ['endorse'], { codes: ['K1', 'A1'], flags: ['ONE_LINK_STAND'] })).toEqual([
      'DONT_KNOW_YOU_YET',
      'HAVENT_SEEN_YOUR_WORK',
      'ALTERNATIVE',
      'WRONG_PERSON',
      'FEEDBACK',
      'NOT_INVOLVED',
      'NO_REPLY',
    ]);
  });
  test('being first is no offence; a pitch or an order is worth a word', () => {
    expect(suit('known', ['share'], { flags: ['FIRST_CONTACT_ASK'] })).not.toContain('FEEDBACK');
    expect(suit('known', ['share'], { flags: ['ORDER'] })).toContain('FEEDBACK');
    expect(suit('known', ['share'], {}, { pitchFirst: true })).toContain('FEEDBACK');
  });
  test('somebody liked, and a friend', () => {
    expect(suit('liked', ['endorse'], { codes: ['A1'] })[0]).toBe('HAVENT_SEEN_YOUR_WORK');
    expect(suit('liked', ['share'])).toEqual(['ALTERNATIVE', 'WRONG_PERSON', 'NO_REPLY']);
    expect(suit('trusted', ['refer'], { codes: ['A2'] })[0]).toBe('HONEST_NO');
    expect(suit('friend', ['refer'])[0]).toBe('HONEST_NO');
  });
  test('pressure, a mass request, a repetition, a boundary', () => {
    expect(suit('liked', ['share'], { flags: ['PRESSURE'] }).slice(0, 2)).toEqual([
      'FIRM_BOUNDARY',
      'NOT_INVOLVED',
    ]);
    expect(suit('liked', ['share'], {}, { reaction: 'pressure' })[0]).toBe('FIRM_BOUNDARY');
    expect(suit('liked', ['share'], { flags: ['REPEAT_AFTER_NO'] })[0]).toBe('FIRM_BOUNDARY');
    expect(suit('friend', ['mass'], { codes: ['N1'] })[0]).toBe('NOT_TO_EVERYONE');
    expect(suit('liked', ['share'], { flags: ['MASS'] })[0]).toBe('NOT_TO_EVERYONE');
    expect(suit('liked', ['share'], { codes: ['N4'] })[0]).toBe('ALTERNATIVE');
  });
  test('those shut out, a grave breach, the dead', () => {
    expect(suit('friend', ['share'], { codes: ['N2'] })[0]).toBe('NO_REPLY');
    expect(suit('stranger', ['share'], { codes: ['N3'] })).toContain('SECOND_CHANCE');
    expect(suit('known', ['share'], { codes: ['N5'] })[0]).toBe('NO_REPLY');
    expect(suit('friend', ['share'], { codes: ['N6'] })).toEqual([]);
  });
  test('each at most once', () => {
    const all = suit('stranger', ['mass', 'endorse'], {
      flags: ['PRESSURE', 'REPEAT_AFTER_NO', 'MASS', 'ORDER'],
      codes: ['N1', 'N4', 'N5', 'A1'],
    });
    expect(new Set(all).size).toBe(all.length);
  });
});
