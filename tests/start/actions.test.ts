import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '@/lib/auth/token';
import { toColumn } from '@/lib/clock';
import * as asks from '@/lib/data/asks';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as drafts from '@/lib/data/drafts';
import * as evidence from '@/lib/data/evidence';
import * as invitations from '@/lib/data/invitations';
import * as merges from '@/lib/data/merges';
import * as mine from '@/lib/data/my-asks';
import type { Owner } from '@/lib/data/owner';
import * as photos from '@/lib/data/photos';
import * as promises from '@/lib/data/promises';
import * as sessions from '@/lib/data/sessions';
import * as testimonials from '@/lib/data/testimonials';
import * as trash from '@/lib/data/trash';
import { anAccount } from '../support/factories';
import { acquaintance, aPerson, fact, logged, promise } from '../support/history';
import { aFile } from '../support/imports';
import { serveApp } from '../support/served-app';
import { type ActionAnswer, callAction, exportedActions } from '../support/server-actions';
import { everythingOf } from '../support/tables';

// model.md section 10, T1: whatever a stranger sends to any action, with whatever ids, A's notebook stays as it is, and
// an id of A's is answered like one that nobody has.

const roles = [
  'person',
  'other',
  'fact',
  'promise',
  'breach',
  'occasion',
  'check',
  'session',
  'answer',
  'introduction',
  'ask',
  'draft',
  'invitation',
  'outcome',
  'help',
  'testimonial',
  'mine',
  'merge',
  'removed',
  'asked',
  'previewed',
  'brought',
] as const;
type Ids = Record<(typeof roles)[number], string>;
type Held = { owner: Owner; token: string; email: string; ids: Ids };
type Fields = Record<string, string>;

/** What each form would send. The ids are asked for as they are used, so that it is known which matter. */
const forms: Record<string, (ids: Ids, today: string, email: string) => Fields> = {
  signUp: (_, _today, email) => ({
    name: 'Eve',
    email,
    password: 'not this one at all',
    zone: 'Asia/Kathmandu',
  }),
  signIn: (_, _today, email) => ({ email, password: 'not this one at all', next: '/' }),
  signOut: () => ({}),
  saveSettings: () => ({
    name: 'Eve',
    zone: 'Europe/Berlin',
    capacity: '3',
    workdays: '1',
    weekStartsOn: '0',
    tolerance: 'patient',
  }),
  eraseAccount: () => ({ passwordNow: 'not this one at all' }),
  changePassword: () => ({ passwordNow: 'not this one at all', passwordNew: 'another long password' }),
  endSession: ({ session }) => ({ session }),
  endOtherSessions: () => ({}),
  logAsk: ({ person }, on) => ({ token: randomUUID(), who: person, on, kinds: 'share', text: 'a post' }),
  askWasMistaken: ({ ask }) => ({ ask }),
  answerAsk: ({ ask }) => ({ token: randomUUID(), ask, was: 'open', answer: 'declined', note: 'no' }),
  noteReaction: ({ ask }, on) => ({ ask, was: '', reaction: 'fine', on }),
  keepUnsent: ({ ask }) => ({ ask, was: '', unsent: 'Really?' }),
  draftWords: ({ person, ask }) => ({
    ...{ token: randomUUID(), person, ask, kind: 'WRONG_PERSON', register: 'formal', text: 'No.' },
  }),
  gaveDraft: ({ draft }, on) => ({ draft, on, taken: 'well' }),
  logInvitation: ({ person }, on) => ({ token: randomUUID(), who: person, on, channel: 'linkedin' }),
  answerInvitation: ({ invitation }) => ({ invitation, was: '', answer: 'accepted' }),
  keepLesson: ({ invitation }) => ({ invitation, was: '', lesson: 'Ask who they are.' }),
  savePurposes: () => ({ linkedin: 'Work' }),
  drawLine: ({ person }) => ({ person, was: '', kinds: 'refer', note: 'enough' }),
  drawLineForAll: () => ({ was: '', kinds: 'refer', note: '' }),
  noteBreach: ({ person }, on) => ({
    ...{ person, token: randomUUID(), ask: '', on, text: 'They told on me' },
    ...{ of: 'integrity', severity: 'minor' },
  }),
  talkOut: ({ person, breach: entry }, on) => ({ person, entry, on }),
  keepNoticed: ({ person }) => ({ person, was: '', tags: 'AGENDA' }),
  answerNoticed: ({ person }) => ({ person, said: 'no AGENDA' }),
  correctEntry: ({ person, fact: entry }, on) => ({
    person,
    entry,
    type: 'fact',
    on,
    'row.text': 'Hers is Rex.',
  }),
  beginIntroduction: ({ answer: check }) => ({
    ...{ token: randomUUID(), check, somebody: 'Newcomer', which: 'new', benefit: 'a good read' },
  }),
  moveIntroduction: ({ introduction }, on) => ({
    introduction,
    step: 'askRecipient',
    seen: '0',
    on,
    note: '',
  }),
  removeEntry: ({ person, fact: entry }) => ({ person, entry }),
  removeOccasion: ({ person, occasion }) => ({ person, occasion }),
  settlePromise: ({ person, promise: entry }, on) => ({ person, entry, became: 'kept', on }),
  addSmallDetail: ({ person }) => ({ person, token: randomUUID(), text: 'Likes plums.' }),
  recallPerson: ({ person }) => ({ person, token: randomUUID(), year: '2019', rhythm: '30', ago: '7' }),
  saveLog: ({ person }) => ({ token: randomUUID(), with: person, spoke: 'both', note: 'At the market' }),
  askedAbout: ({ fact: card }) => ({ card }),
  beforeAsking: ({ person }) => ({
    ...{ token: randomUUID(), who: person, kind: 'share', text: 'Would you look at this?' },
    ...{ looked: `${person} share`, face: 'yes' },
  }),
  noteMyAnswer: ({ mine: yes }) => ({ yes }),
  answerCard: ({ fact: card }, due) => ({ card, due, grade: 'good', asked: '' }),
  answerImport: ({ asked }) => ({ import: asked, dayFirst: 'day' }),
  askColumnsAgain: ({ previewed }) => ({ import: previewed }),
  chooseRows: ({ previewed }) => ({ import: previewed, 'row.r0': 'new' }),
  chooseRest: ({ previewed }) => ({ import: previewed, rest: 'leave' }),
  startImport: ({ previewed }) => ({ import: previewed }),
  takeImportBack: ({ brought }) => ({ import: brought }),
  triagePeople: ({ brought }) => ({ import: brought, rest: 'keep', shown: randomUUID() }),
  untriage: ({ brought }) => ({ import: brought }),
  forgetImport: ({ asked }) => ({ import: asked }),
  addPerson: () => ({ token: randomUUID(), name: 'Newcomer' }),
  savePerson: ({ person }) => ({ person, name: 'Renamed' }),
  archivePerson: ({ person }) => ({ person, archived: 'yes' }),
  removePerson: ({ person }) => ({ person }),
  mergePeople: ({ person, other }) => ({ one: person, other, keep: person }),
  keepApart: ({ person, other }) => ({ one: person, other }),
  undoMerge: ({ merge }) => ({ merge }),
  removePicture: ({ person }) => ({ person }),
  bringBackPerson: ({ removed: person }) => ({ person }),
  placePerson: ({ person }) => ({ person, from: 'stranger', to: 'friend' }),
  erasePerson: ({ person }) => ({ person, name: 'Dana' }),
  askGate: ({ person, other }) => ({ token: randomUUID(), kind: 'match', who: person, with: other }),
  putNameTo: ({ check }) => ({ check, recipient: 'Bob', benefit: 'a good read', text: 'Bob, meet Dana.' }),
  tellHowItWent: ({ check }) => ({ check, token: randomUUID(), result: 'good', text: 'It went well.' }),
  putNameAnyway: ({ answer: check }) => ({
    ...{ check, recipient: 'Bob', text: 'Bob, meet Dana.', stake: 'on' },
    ...{ token: randomUUID(), somebody: 'Newcomer', which: 'new', benefit: 'a good read' },
    reason: 'She has done it before, elsewhere.',
  }),
  sayCause: ({ person, outcome: entry }) => ({ person, entry, cause: 'mistake' }),
  putOutcomeRight: ({ person, outcome: entry }, on) => ({ person, entry, on }),
  correctTestimonial: ({ testimonial }, on) => ({
    ...{ testimonial, opened: '', direction: 'given', kind: 'endorse', area: 'writing', on },
  }),
  noteTestimonial: ({ person }, on) => ({
    ...{ token: randomUUID(), who: person, direction: 'given', kind: 'endorse', area: 'writing', on },
  }),
  discloseTestimonial: ({ testimonial }) => ({ testimonial }),
  removeTestimonial: ({ testimonial }) => ({ testimonial }),
  sayThanks: ({ help }) => ({ help }),
  takeBackThanks: ({ help }) => ({ help }),
  endReview: () => ({}),
  answerStanding: ({ person }) => ({ person, from: 'open', to: 'watch', answer: 'yes' }),
  answerMove: ({ person }) => ({ person, from: 'stranger', to: 'known', answer: 'move' }),
  changeStanding: ({ person }) => ({
    person,
    from: 'open',
    to: 'severed',
    confirmed: 'on',
    reason: 'enough',
    terms: '',
  }),
  putOff: ({ person }) => ({ week: person, put: '' }),
  snooze: ({ person }) => ({ person, until: 'week' }),
  unsnooze: ({ person }) => ({ person }),
};

const notHere = /That is not here/;
/** Forms that are off by nature here: a wrong password, somebody’s e-mail, a page that was opened before a change. */
const offByNature = ['changePassword', 'eraseAccount', 'signUp', 'savePerson'];
/** Actions after which the session that was sent is another one's, or none. */
const leaving = ['signUp', 'signIn', 'signOut'];
const malformed = ['x', '', '\0', "' OR '1'='1", '../..', '[object Object]', 'ä'.repeat(300)];

let app: Awaited<ReturnType<typeof serveApp>>;
let anna: Held;

beforeAll(async () => {
  app = await serveApp('gus_actions');
  anna = await aNotebook();
}, 120_000);

afterAll(() => app?.close());

describe('every server action', () => {
  it('stands in the table of this test', () => {
    expect(Object.keys(forms).sort()).toEqual(exportedActions().sort());
  });

  it.each(Object.keys(forms))('%s: an id of another’s is answered like one that nobody has', async (name) => {
    const eve = await aNotebook();
    const [before, mine] = [await everythingOf(anna.owner.id), await everythingOf(eve.owner.id)];
    const used = usedBy(name);
    if (used.length > 0) {
      for (const role of used) {
        const theirs = await send(eve, name, { ...eve.ids, [role]: anna.ids[role] });
        expect(theirs).toEqual(await send(eve, name, { ...eve.ids, [role]: randomUUID() }));
        expect(theirs).toMatchObject({ status: 200, to: '', state: expect.stringMatching(notHere) });
      }
      expect(await everythingOf(eve.owner.id)).toBe(mine);
    }
    // The form is one that would do something: with one's own ids it is neither off nor about nothing.
    const own = await send(eve, name, eve.ids);
    expect([own.status, own.to === '' && own.state === '']).toEqual([
      own.status < 400 ? own.status : 'fine',
      false,
    ]);
    expect(own.state).not.toMatch(notHere);
    if (!offByNature.includes(name)) expect(own.state).not.toContain('"invalid"');
    expect(await everythingOf(anna.owner.id)).toBe(before);
  });

  it('leaves another’s notebook as it is, whatever is sent in whatever order', async () => {
    const before = await everythingOf(anna.owner.id);
    const seen = await pagesOf(anna);
    const kind = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('own', 'theirs') },
      { weight: 1, arbitrary: fc.constantFrom('random', ...malformed) },
    );
    const step = fc.record({
      name: fc.constantFrom(...Object.keys(forms)),
      kinds: fc.record(Object.fromEntries(roles.map((role) => [role, kind]))),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const eve = await aNotebook();
        for (const { name, kinds } of steps) {
          const answer = await send(eve, name, mixed(eve, kinds));
          expect([name, kinds, answer.status < 400]).toEqual([name, kinds, true]);
          if (usedBy(name).some((role) => kinds[role] === 'theirs')) {
            const unknown = await send(eve, name, mixed(eve, { ...kinds, ...nobodys(kinds) }));
            expect([name, kinds, answer]).toEqual([name, kinds, unknown]);
          }
        }
        expect(await everythingOf(anna.owner.id)).toBe(before);
      }),
      { seed: 20261121, numRuns: 12 },
    );
    expect(await pagesOf(anna)).toEqual(seen);
  }, 90_000);
});

/** Somebody with a little of everything that has an id. */
async function aNotebook(): Promise<Held> {
  const { owner, token, email } = await anAccount();
  const person = await aPerson(owner, { name: 'Dana' });
  const other = await aPerson(owner, { name: 'Ruth' });
  const occasion = await logged(
    owner,
    person,
    ...acquaintance(owner.today, owner.today),
    fact(owner.today, 'Her street is Elm Street.'),
    promise(owner.today, 'the letter', { status: 'open', resolvedOn: undefined }),
    { evidence: { type: 'breach', on: owner.today, of: 'integrity', severity: 'minor' }, text: 'a lie' },
    { evidence: { type: 'help', on: owner.today, direction: 'received', size: 1 }, text: 'the boxes' },
    { evidence: { type: 'outcome', on: owner.today, request: 'refer', area: 'ink', result: 'bad' } },
  );
  const check = (await checks.create(owner, randomUUID(), { who: person, kind: 'share' })) ?? '';
  await granted(owner, check);
  const ask = await asks.create(owner, randomUUID(), {
    ...{ person, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
    ...{ asked: { type: 'ask', on: owner.today, request: 'share' }, chain: false, product: '' },
    ...{ commission: '', motive: '', feeling: null, text: '' },
  });
  const words = { kind: 'WRONG_PERSON', register: 'formal', text: 'No.' } as const;
  await drafts.keep(owner, randomUUID(), { person, ask }, words);
  const [draft] = (await drafts.list(owner, { person, ask })).drafts;
  const invited = await invitations.create(owner, randomUUID(), {
    ...{ person, on: owner.today, channel: 'linkedin', text: '', keep: null },
    ...{ recognised: false, personalNote: false, sameField: false, inCommon: null },
  });
  const answer = (await checks.create(owner, randomUUID(), { who: person, kind: 'introduce' })) ?? '';
  const [kept, twin] = [await aPerson(owner, { name: 'Twin' }), await aPerson(owner, { name: 'Twin' })];
  await merges.create(owner, kept, twin);
  const [merge] = (await merges.list(owner)).merges;
  await photos.put(owner, person, { bytes: new Uint8Array([1]), width: 1, height: 1 });
  const history = await evidence.list(owner, person);
  const small = history.find((each) => each.type === 'fact');
  const [open] = await promises.listOpen(owner, person);
  const ids = {
    person,
    other,
    fact: small?.id ?? '',
    promise: open?.id ?? '',
    breach: history.find((each) => each.type === 'breach')?.id ?? '',
    occasion,
    check,
    ask,
    draft: draft?.id ?? '',
    invitation: typeof invited === 'string' ? '' : invited.id,
    session: owner.sessionId,
    answer,
    outcome: history.find((each) => each.type === 'outcome')?.id ?? '',
    help: history.find((each) => each.type === 'help')?.id ?? '',
    merge: merge?.id ?? '',
    removed: await aRemovedPerson(owner),
    testimonial: await testimonials.create(owner, randomUUID(), {
      ...{ person, direction: 'given', kind: 'endorse', area: 'writing', on: owner.today, channel: '' },
      ...{ witnessed: '', text: 'Dana writes.', commission: 'a case of wine', disclosed: false },
    }),
    mine: await anAskOfMine(owner, person),
    asked: await aFile(owner, 'mapping'),
    previewed: await aFile(owner, 'ready', [person]),
    brought: await aFile(owner, 'applied'),
    introduction: await anIntroduction(owner, { checkId: answer, personId: person, recipientId: other }),
  };
  return { owner, token, email, ids };
}

async function aRemovedPerson(owner: Owner): Promise<string> {
  const id = await aPerson(owner, { name: 'Gone' });
  await trash.remove(owner, id);
  return id;
}

/** Something asked of somebody, of which nothing has been heard. */
async function anAskOfMine(owner: Owner, person: string): Promise<string> {
  await mine.create(owner, randomUUID(), { person, kind: 'share', text: 'Would you look?', face: true });
  const [ask] = (await mine.list(owner)).asks;
  return ask?.id ?? '';
}

/** A name put to a check, whatever its verdict: how it went can then be told. */
async function granted(owner: Owner, checkId: string): Promise<void> {
  const check = await database().check.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: checkId } },
  });
  const { ownerId, personId, on, ruling, snapshot, policyVersion } = check;
  await database().grant.create({
    data: { ownerId, checkId, personId, on, ruling: ruling ?? {}, snapshot: snapshot ?? {}, policyVersion },
  });
}

/** An introduction that was thought of, whatever the answer it rests on. */
async function anIntroduction(
  owner: Owner,
  of: { checkId: string; personId: string; recipientId: string },
): Promise<string> {
  const on = toColumn(owner.today);
  const { id } = await database().introduction.create({
    data: { ownerId: owner.id, ...of, on, stateOn: on, kind: 'introduce', benefit: 'a good read' },
    select: { id: true },
  });
  return id;
}

async function send(who: Held, name: string, ids: Ids): Promise<ActionAnswer> {
  const fields = Object.entries(forms[name]?.(ids, who.owner.today, anna.email) ?? {});
  const { person: id, check: checkId, fact: entryId, ask: askId, invitation: invitationId } = who.ids;
  const places = {
    id,
    checkId,
    entryId,
    askId,
    invitationId,
    testimonialId: who.ids.testimonial,
    importId: who.ids.previewed,
  };
  const { status, to, state } = await callAction(app.url, who.token, name, fields, places);
  if (leaving.includes(name)) {
    const sessionId = await sessions.create(database(), who.owner.id, 'the next browser');
    who.owner = { ...who.owner, sessionId };
    who.token = await seal({ ownerId: who.owner.id, sessionId });
  }
  return { status, to: unmarked(to), state: unmarked(state) };
}

/** Which ids a form sends. */
function usedBy(name: string): (keyof Ids)[] {
  const used = new Set<keyof Ids>();
  const watched = new Proxy({} as Ids, {
    get: (_, role) => {
      used.add(role as keyof Ids);
      return '';
    },
  });
  forms[name]?.(watched, '2026-01-01', '');
  return [...used];
}

function mixed(eve: Held, kinds: Record<string, string>): Ids {
  const value = (role: keyof Ids) => {
    const kind = kinds[role] ?? 'own';
    if (kind === 'own') return eve.ids[role];
    if (kind === 'theirs') return anna.ids[role];
    return kind === 'random' ? randomUUID() : kind;
  };
  return Object.fromEntries(roles.map((role) => [role, value(role)])) as Ids;
}

/** The same kinds, with ids that nobody has in place of another's. */
function nobodys(kinds: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kinds).map(([role, kind]) => [role, kind === 'theirs' ? 'random' : kind]),
  );
}

/** What somebody sees of their notebook: the week, people, a person, a verdict, the rings, their sign-ins. */
function pagesOf({ token, ids }: Held): Promise<string[]> {
  const paths = [
    '/',
    '/people',
    `/people/${ids.person}`,
    `/promote/${ids.check}`,
    '/rings',
    '/asks',
    `/asks/${ids.ask}`,
    `/asks/${ids.ask}/words`,
    '/asks/invitations',
    `/asks/invitations/${ids.invitation}`,
    '/remember',
    '/record',
    '/you',
  ];
  return Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(app.url + path, { headers: { cookie: `gus=${token}` } });
      const html = await answer.text();
      return `${path} ${answer.status} ${unmarked(html.slice(html.indexOf('<main'), html.indexOf('</main>')))}`;
    }),
  );
}

function unmarked(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
}
