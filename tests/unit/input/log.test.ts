import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain';
import { isAbout, logged, newcomerKey, oneMoreRow } from '@/lib/input/log';
import { nest } from '@/lib/input/nest';

const today = calendarDate('2026-11-16');
const dana = '01893f6c-0000-7000-8000-000000000001';
const ruth = '01893f6c-0000-7000-8000-000000000002';
const token = '7d444840-9dc0-4d1e-8e2a-0d6b5b6c0001';

type Fields = Record<string, string | string[]>;

/** A form as a browser sends it, and what the schema makes of it. */
function sent(fields: Fields) {
  const { nested, fieldOf } = nest({ token, back: '/people', with: dana, day: today, ...fields });
  const shaped = logged(today).safeParse(nested);
  const errors = Object.fromEntries(
    (shaped.error?.issues ?? []).map((issue) => [fieldOf(issue.path), issue.message]),
  );
  return { data: shaped.data, errors };
}

const talkOf = (fields: Fields) => sent(fields).data?.talk.map((piece) => piece.evidence);
const piecesOf = (fields: Fields) => sent(fields).data?.extras.flatMap((extra) => extra.pieces);

describe('a talk', () => {
  it('is two-way, neutral, in person and today, unless said otherwise', () => {
    const { data, errors } = sent({});
    expect(errors).toEqual({});
    expect(data?.on).toBe(today);
    expect(data?.talk).toEqual([
      { evidence: { type: 'touch', on: today, spoke: 'both', warmth: 0 }, text: '', channel: 'in-person' },
    ]);
  });

  it('keeps how, who spoke and began, how it felt, a pitch, what there was, and the note', () => {
    const { data } = sent({
      day: '2026-11-15',
      how: 'phone',
      spoke: 'both',
      started: 'on',
      felt: 'warm',
      pitch: 'on',
      there: ['heads-up', 'idea', 'thought', 'moment'],
      note: 'The lease\r\nis signed.',
      learned: ' I was glad\nfor him. ',
    });
    expect(data?.talk).toEqual([
      {
        evidence: {
          type: 'touch',
          on: '2026-11-15',
          spoke: 'both',
          warmth: 1,
          startedBy: 'them',
          salesy: true,
          there: ['heads-up', 'idea', 'thought', 'moment'],
        },
        text: 'The lease\nis signed.',
        learned: 'I was glad for him.',
        channel: 'phone',
      },
    ]);
  });

  it.each([
    ['both', ['me', 'them']],
    ['me', ['me']],
    ['them', ['them']],
  ])('with a laugh, where %s spoke, holds a moment from %j', (spoke, from) => {
    const laughs = talkOf({ spoke, there: 'laugh' })?.slice(1);
    expect(laughs).toEqual(from.map((side) => ({ type: 'moment', on: today, from: side, kind: 'laughed' })));
  });

  it('cannot be begun by them where only I spoke', () => {
    expect(sent({ spoke: 'me', started: 'on' }).errors.started).toMatch(/it was you who started it/);
  });

  it('is none where nobody spoke, and then has neither a note nor anything there was', () => {
    expect(talkOf({ spoke: 'none', 'facts.0.text': 'Their dog is named Gus.' })).toEqual([]);
    expect(sent({ spoke: 'none', note: 'hm' }).errors.spoke).toBeDefined();
    expect(sent({ spoke: 'none', learned: 'hm' }).errors.spoke).toBeDefined();
    expect(sent({ spoke: 'none', there: 'idea' }).errors.spoke).toBeDefined();
    expect(sent({ spoke: 'none' }).errors.spoke).toBe('There is nothing to keep yet. Who spoke?');
  });

  it.each([
    ['how', 'pigeon'],
    ['spoke', 'nobody'],
    ['felt', 'hot'],
  ])('does not know %s to be %s', (field, value) => {
    expect(sent({ [field]: value }).errors[field]).toBeDefined();
  });

  it('does not know a seventh chip', () => {
    expect(Object.keys(sent({ there: ['idea', 'gift'] }).errors)).toHaveLength(1);
  });

  it('has room for a note of 10,000 letters', () => {
    expect(sent({ note: '🦊'.repeat(10_000) }).errors).toEqual({});
    expect(sent({ note: 'a'.repeat(10_001) }).errors.note).toMatch(/room for 10,000/);
    expect(sent({ note: 'a\0b' }).errors.note).toMatch(/cannot be kept/);
  });
});

describe('the day', () => {
  it('of a filled-in date outweighs the chips', () => {
    expect(sent({ day: today, on: '2024-02-29' }).data?.on).toBe('2024-02-29');
  });

  it.each([
    ['2026-11-17', /still to come/],
    ['2026-11-31', /November has 30 days/],
    ['2025-02-29', /February 2025 has 28 days/],
    ['yesterday', /year, month and day/],
    ['1815-06-18', /before 1900/],
  ])('is not %s', (on, sentence) => {
    expect(sent({ on }).errors.on).toMatch(sentence);
  });
});

describe('whom it is about', () => {
  it('is somebody', () => {
    expect(sent({ with: '' }).errors.with).toMatch(/Who was it/);
    expect(sent({ with: '', somebody: 'Dana' }).errors).toEqual({});
    expect(sent({ with: '', newcomers: ['Zed', 'Zed', ''] }).data?.newcomers).toEqual(['Zed']);
  });

  it('is each person once, at most 20, and a malformed id is nobody’s', () => {
    expect(sent({ with: [dana, dana, ruth] }).data?.with).toEqual([dana, ruth]);
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect(sent({ with: 'x' }).data?.with).toEqual([nobody]);
    expect(sent({ with: ['not-a-uuid', dana] }).data?.with).toEqual([nobody, dana]);
    const many = Array.from({ length: 21 }, (_, at) => dana.slice(0, -2) + String(at + 10));
    expect(sent({ with: many }).errors.with).toMatch(/At most 20/);
  });

  it('is asked of every extra where there are several', () => {
    const both = { with: [dana, ruth], 'facts.0.text': 'Marit is their daughter.' };
    expect(sent(both).errors['facts.0.about']).toBe('Whom is this about?');
    expect(sent({ ...both, 'facts.0.about': ruth }).errors).toEqual({});
    expect(sent({ ...both, 'facts.0.about': 'all' }).errors).toEqual({});
    expect(sent({ 'facts.0.text': 'Marit', 'facts.0.about': ruth }).errors['facts.0.about']).toMatch(
      /not among the people/,
    );
  });

  it('is asked together with everything else that is off', () => {
    const off = { on: '2099-01-01', 'promises.0.text': 'the bulbs', 'news.0.about': '', 'facts.0.text': 'x' };
    expect(sent({ ...off, with: [dana, ruth] }).errors).toEqual({
      on: 'That day is still to come. Which day was it?',
      'promises.0.by': 'Whose promise is it?',
      'promises.0.about': 'Whom is this about?',
      'facts.0.about': 'Whom is this about?',
    });
    expect(sent({ ...off, with: '' }).errors).toMatchObject({ with: expect.stringMatching(/Who was it/) });
  });

  it('may be somebody whose name was only typed, or somebody new', () => {
    const typed = { somebody: 'Zed', 'facts.0.text': 'x', 'facts.0.about': 'typed' };
    expect(sent(typed).errors).toEqual({});
    expect(sent({ ...typed, somebody: '' }).errors['facts.0.about']).toBeDefined();
    expect(
      sent({ newcomers: 'Zed', 'facts.0.text': 'x', 'facts.0.about': newcomerKey('Zed') }).errors,
    ).toEqual({});
  });

  it('takes in the one person, all of them, or the one named', () => {
    const extra = (about: string) => ({ about, field: '', pieces: [] });
    expect([isAbout(extra(''), dana), isAbout(extra('all'), dana), isAbout(extra(dana), dana)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(isAbout(extra(ruth), dana)).toBe(false);
  });
});

describe('what is kept beside it', () => {
  it('is nothing where nothing was filled in, whatever chips are chosen from the start', () => {
    expect(
      piecesOf({
        'facts.0.text': ' ',
        'facts.0.category': '',
        'promises.0.text': '',
        'promises.0.due': '',
        'help.0.size': '1',
        'help.0.text': '',
        'moments.0.text': '',
        'sightings.0.basis': 'first-hand',
        'sightings.0.area': '',
        'news.0.on': '',
      }),
    ).toEqual([]);
  });

  it('is a small detail of the kind and depth its words suggest, unless they were chosen', () => {
    expect(piecesOf({ 'facts.0.text': 'Her dog is named Gus.' })).toEqual([
      {
        evidence: { type: 'fact', on: today, category: 'people', depth: 1, shareable: true },
        text: 'Her dog is named Gus.',
        sensitive: false,
      },
    ]);
    expect(
      piecesOf({
        'facts.0.text': 'Her dog is named Gus.',
        'facts.0.category': 'milestones',
        'facts.0.depth': '2',
        'facts.0.kept': 'on',
        'facts.0.sensitive': 'on',
      }),
    ).toEqual([
      {
        evidence: { type: 'fact', on: today, category: 'milestones', depth: 2, shareable: false },
        text: 'Her dog is named Gus.',
        sensitive: true,
      },
    ]);
  });

  it('is never shareable where it was confided', () => {
    const [piece] = piecesOf({ 'facts.0.text': 'x', 'facts.0.depth': '3' }) ?? [];
    expect(piece?.evidence).toMatchObject({ depth: 3, shareable: false });
  });

  it('is a promise with its day, help with its size, moments, work and news', () => {
    const evidence = piecesOf({
      'promises.0.text': 'the seed catalogue',
      'promises.0.by': 'them',
      'promises.0.due': '2026-12-01',
      'promises.0.big': 'on',
      'promises.1.text': 'the bookbinder',
      'promises.1.by': 'me',
      'help.0.direction': 'received',
      'help.0.size': '3',
      'moments.0.kind': 'celebrated',
      'moments.0.from': 'both',
      'sightings.0.area': '  Plumbing   at Night ',
      'sightings.0.good': 'no',
      'sightings.0.basis': 'hearsay',
      'news.0.news': 'hardship',
      'news.0.text': 'Their mother fell ill.',
      'news.0.on': '2026-11-10',
    })?.map((piece) => piece.evidence);
    expect(evidence).toEqual([
      { type: 'promise', by: 'them', on: today, due: '2026-12-01', big: true, status: 'open' },
      { type: 'promise', by: 'me', on: today, due: undefined, big: false, status: 'open' },
      { type: 'help', on: today, direction: 'received', size: 3 },
      { type: 'moment', on: today, from: 'me', kind: 'celebrated' },
      { type: 'moment', on: today, from: 'them', kind: 'celebrated' },
      { type: 'sighting', on: today, area: 'plumbing at night', basis: 'hearsay', good: false },
      { type: 'life', on: '2026-11-10', news: 'hardship' },
    ]);
  });

  it.each([
    [{ 'promises.0.text': 'x' }, 'promises.0.by'],
    [{ 'promises.0.by': 'me' }, 'promises.0.text'],
    [{ 'promises.0.by': 'me', 'promises.0.text': 'x', 'promises.0.due': '2026-11-15' }, 'promises.0.due'],
    [{ 'promises.0.by': 'me', 'promises.0.text': 'x', 'promises.0.due': '2026-11-31' }, 'promises.0.due'],
    [{ 'help.0.text': 'x' }, 'help.0.direction'],
    [{ there: 'help' }, 'help.0.direction'],
    [{ 'moments.0.kind': 'laughed' }, 'moments.0.from'],
    [{ 'moments.0.from': 'me' }, 'moments.0.kind'],
    [{ 'sightings.0.area': 'plumbing' }, 'sightings.0.good'],
    [{ 'sightings.0.good': 'yes' }, 'sightings.0.area'],
    [{ 'news.0.text': 'x' }, 'news.0.news'],
    [{ 'news.0.news': 'good', 'news.0.on': '2026-11-17' }, 'news.0.on'],
    [{ 'facts.0.text': 'a'.repeat(501) }, 'facts.0.text'],
    [{ 'facts.0.text': 'x', 'facts.0.category': 'gossip' }, 'facts.0.category'],
    [{ 'facts.0.text': 'x', 'facts.0.depth': '4' }, 'facts.0.depth'],
  ])('asks again about %j', (fields, field) => {
    const { errors } = sent(fields);
    expect(Object.keys(errors)).toEqual([field]);
  });

  it('is at most 20 of a kind', () => {
    const fields = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`facts.${at}.text`, 'x']));
    expect(sent(fields).errors.facts).toMatch(/At most 20/);
  });
});

describe('one more row', () => {
  it('comes after the last one of its kind', () => {
    expect(oneMoreRow({ 'facts.0.text': 'x', 'facts.1.text': '', 'help.7.text': '' }, 'facts')).toEqual({
      'facts.2.about': '',
      opened: 'facts',
    });
    expect(oneMoreRow({}, 'news')).toEqual({ 'news.0.about': '', opened: 'news' });
  });

  it('is none of an unknown kind, and none past the twentieth', () => {
    expect(oneMoreRow({}, '__proto__')).toEqual({});
    expect(oneMoreRow({ 'facts.19.text': '' }, 'facts')).toEqual({ opened: 'facts' });
  });
});
