import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import * as abilities from '@/lib/data/abilities';
import * as accounts from '@/lib/data/accounts';
import * as archive from '@/lib/data/archive';
import * as answers from '@/lib/data/ask-answers';
import * as ledger from '@/lib/data/ask-ledger';
import * as mistakes from '@/lib/data/ask-mistakes';
import * as asks from '@/lib/data/asks';
import * as boundaries from '@/lib/data/boundaries';
import * as breaches from '@/lib/data/breaches';
import * as candidates from '@/lib/data/candidates';
import * as purposes from '@/lib/data/channel-purposes';
import * as checks from '@/lib/data/checks';
import * as communities from '@/lib/data/communities';
import { database } from '@/lib/data/database';
import * as drafts from '@/lib/data/drafts';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as facts from '@/lib/data/facts';
import { newId } from '@/lib/data/ids';
import { apply } from '@/lib/data/import-apply';
import * as mappings from '@/lib/data/import-mappings';
import * as importRows from '@/lib/data/import-rows';
import { undo } from '@/lib/data/import-undo';
import * as imports from '@/lib/data/imports';
import * as introductionLists from '@/lib/data/introduction-lists';
import * as introductions from '@/lib/data/introductions';
import * as invitationAnswers from '@/lib/data/invitation-answers';
import * as invitations from '@/lib/data/invitations';
import * as labels from '@/lib/data/labels';
import * as lookalikes from '@/lib/data/lookalikes';
import * as manners from '@/lib/data/manners';
import * as matches from '@/lib/data/matches';
import * as memories from '@/lib/data/memories';
import * as merges from '@/lib/data/merges';
import * as mine from '@/lib/data/my-asks';
import * as names from '@/lib/data/names';
import * as occasions from '@/lib/data/occasions';
import * as amends from '@/lib/data/outcome-amends';
import * as outcomes from '@/lib/data/outcomes';
import * as overrides from '@/lib/data/overrides';
import type { Owner } from '@/lib/data/owner';
import * as passwords from '@/lib/data/passwords';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';
import * as portrait from '@/lib/data/portrait';
import * as promises from '@/lib/data/promises';
import * as reasons from '@/lib/data/reasons';
import * as record from '@/lib/data/record';
import * as refresh from '@/lib/data/refresh';
import { restore } from '@/lib/data/restoring';
import * as rings from '@/lib/data/rings';
import * as roster from '@/lib/data/roster';
import * as rulings from '@/lib/data/rulings';
import * as search from '@/lib/data/search';
import * as sessions from '@/lib/data/sessions';
import * as snoozes from '@/lib/data/snoozes';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import * as takeaway from '@/lib/data/takeaway';
import * as testimonials from '@/lib/data/testimonials';
import * as thanks from '@/lib/data/thanks';
import * as timeline from '@/lib/data/timeline';
import * as trash from '@/lib/data/trash';
import * as triage from '@/lib/data/triage';
import * as week from '@/lib/data/week';
import { archiveOf } from '@/lib/jobs/archive';
import { openArchive } from '@/lib/transfer/archive';
import { anOwner } from '../support/factories';
import { file } from '../support/files';
import { acquaintance, aDraft, aPerson, logged, onDay } from '../support/history';
import { aFile } from '../support/imports';
import { begun } from '../support/introductions';
import { written } from '../support/notebook';
import { everythingOf } from '../support/tables';
import { dana, mrB, TODAY } from '../unit/domain/cast';

/** What somebody else's notebook holds, by the ids that a stranger may have got hold of. */
type Held = {
  person: string;
  entry: string;
  promise: string;
  occasion: string;
  check: string;
  ask: string;
  draft: string;
  invitation: string;
  /** An introduction that was begun, the check it rests on, and its recipient. */
  introduction: string;
  earned: string;
  other: string;
  myAsk: string;
  session: string;
  testimonial: string;
  merge: string;
  outcome: string;
  help: string;
  /** Files that were brought: one at its preview, one brought in, one with a question, one on its way. */
  previewed: string;
  applied: string;
  open: string;
  reading: string;
};

const said = { recipient: 'Bob', benefit: 'none', text: 'Bob, meet Dana.' };
const no = { kind: 'WRONG_PERSON', register: 'informal', text: 'Dana, no.' } as const;
const invitation = (person: string, by: Owner): invitations.NewInvitation => ({
  ...{ person, on: by.today, channel: 'linkedin', text: 'Join me', keep: null },
  ...{ recognised: false, personalNote: false, sameField: false, inCommon: null },
});
const long = 'They have done it before, in another town.';
const aWord = {
  direction: 'received',
  kind: 'endorse',
  ...{ area: 'writing', channel: '', witnessed: '' },
  ...{ text: 'Dana says so.', commission: 'a case of wine', disclosed: false },
} as const;
const touched = { type: 'touch', on: '2026-01-01', spoke: 'both', warmth: 1 } as never;

const aPicture = { bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1 };

const untold = { wrongReasons: [], goodReasons: [], contextTags: [] };

const remembered = { due: '2027-01-01', stability: 3, difficulty: 5, reps: 1, lapses: 0, state: 2 } as never;

/** Every function of lib/data that takes an owner, called by a stranger with ids of somebody else's. */
const calls: Record<string, (stranger: Owner, held: Held) => Promise<unknown>> = {
  'abilities.areas': (by) => abilities.areas(by),
  'abilities.seenIn': (by) => abilities.seenIn(by, 'plumbing'),
  // Whoever calls it is gone: somebody of their own.
  'accounts.erase': async () => accounts.erase(await anOwner()),
  'archive.count': (by) => archive.count(by),
  'archive.read': (by) => archive.read(by, async ({ bytes }) => void (await buffer(bytes))),
  'restoring.restore': async (by) =>
    restore(by, await openArchive(file(await buffer(archiveOf(by)))), {
      look: async () => null,
      off: () => undefined,
    }),
  'takeaway.people': async (by) => {
    for await (const some of takeaway.people(by)) if (some.length > 0) return some;
    return null;
  },
  'accounts.restQuestion': (by) => accounts.restQuestion(by),
  'accounts.update': (by) => accounts.update(by, { ...by, name: 'Eve', workdays: [0] }),
  'ask-answers.answer': (by, { ask }) =>
    answers.answer(by, randomUUID(), ask, { was: 'open', answer: 'declined', until: null, note: '' }),
  'ask-answers.react': (by, { ask }) => answers.react(by, ask, { was: null, reaction: 'fine', on: by.today }),
  'ask-answers.keepUnsent': (by, { ask }) => answers.keepUnsent(by, ask, { was: '', unsent: 'x' }),
  'ask-answers.isGranted': (by, { ask }) => answers.isGranted(by, ask),
  'ask-ledger.listBack': (by) => ledger.listBack(by, 5),
  'ask-ledger.list': (by, { person }) => ledger.list(by, { personId: person }),
  'ask-mistakes.note': (by, { ask }) => mistakes.note(by, ask),
  'asks.create': (by, { person }) =>
    asks.create(by, randomUUID(), {
      ...{ person, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
      ...{ asked: { type: 'ask', on: by.today, request: 'share' }, chain: false, product: '' },
      ...{ commission: '', motive: '', feeling: null, text: '' },
    }),
  'asks.get': (by, { ask }) => asks.get(by, ask),
  'boundaries.get': (by, { person }) => boundaries.get(by, person),
  'boundaries.draw': (by, { person }) =>
    boundaries.draw(by, person, { was: [], kinds: ['share'], note: 'x' }),
  'breaches.behind': (by, { person, entry }) => breaches.behind(by, person, entry),
  'breaches.list': (by, { person }) => breaches.list(by, person),
  'breaches.create': (by, { person }) =>
    breaches.create(by, randomUUID(), person, {
      on: by.today,
      of: 'integrity',
      severity: 'grave',
      text: 'x',
    }),
  'breaches.reactionTo': (by, { person, ask }) => breaches.reactionTo(by, person, ask),
  'breaches.resolve': (by, { person, entry }) => breaches.resolve(by, person, entry, by.today),
  'candidates.list': (by, { person }) => candidates.list(by, by.today, 5, [person]),
  'candidates.oneStepAway': (by) => candidates.oneStepAway(by),
  'channel-purposes.list': (by) => purposes.list(by),
  'channel-purposes.update': (by) => purposes.update(by, { linkedin: 'work' }),
  'checks.create': (by, { person }) => checks.create(by, randomUUID(), { who: person, kind: 'share' }),
  'checks.get': (by, { check }) => checks.get(by, check),
  'checks.list': (by, { person }) => checks.list(by, person),
  'checks.grant': (by, { check }) => checks.grant(by, check, said),
  'rulings.today': (by, { person }) => {
    const them = { id: person, name: 'Dana', shareable: true };
    return rulings.today(by, { person: them, other: null, kind: 'share', area: null } as never);
  },
  'rulings.tryEach': (by, { person }) => rulings.tryEach(by, person, [{ kind: 'share', area: null }]),
  'rulings.tryMany': (by, { person }) => rulings.tryMany(by, [person], { kind: 'share' }),
  'communities.page': (by) => communities.page(by, ['The choir', 'the choir'], {}, null, 5),
  'communities.spellingsOf': async (by) => (await communities.spellingsOf(by, 'nowhere')).slice(1),
  'communities.names': (by) => communities.names(by),
  'communities.report': (by) => communities.report(by),
  'drafts.list': (by, { person, ask }) => drafts.list(by, { person, ask }),
  'drafts.keep': (by, { person, ask }) => drafts.keep(by, randomUUID(), { person, ask }, no),
  'drafts.give': (by, { draft }) => drafts.give(by, draft, { on: by.today, taken: 'well' }),
  'erasure.count': (by, { person }) => erasure.count(by, person),
  'erasure.erase': (by, { person }) => erasure.erase(by, person),
  'evidence.list': (by, { person }) => evidence.list(by, person),
  'evidence.listMany': async (by, { person }) => [...(await evidence.listMany(by, [person])).values()],
  'evidence.get': (by, { person, entry }) => evidence.get(by, person, entry),
  'evidence.correct': (by, { person, entry }) =>
    evidence.correct(by, { person, entry }, () => ({ evidence: touched })),
  'evidence.remove': (by, { person, entry }) => evidence.remove(by, person, entry),
  'facts.list': (by, { person }) => facts.list(by, person),
  'import-apply.apply': (by, { applied }) => apply(by, applied, () => undefined),
  'import-mappings.get': (by) => mappings.get(by, 'name'),
  'import-mappings.keep': (by) => mappings.keep(by, 'name', { 0: 'name' }),
  'import-rows.list': (by, { previewed }) => importRows.list(by, previewed, 'perhaps'),
  'import-rows.choose': (by, { previewed }) => importRows.choose(by, previewed, [{ no: 0, choice: 'new' }]),
  'import-rows.chooseRest': (by, { previewed }) => importRows.chooseRest(by, previewed, 'new'),
  'import-rows.open': (by, { previewed }) => importRows.open(by, previewed),
  'import-undo.undo': (by, { applied }) => undo(by, applied, () => undefined),
  'imports.create': (by) => imports.create(by, 'mine.csv', newId()),
  'imports.get': (by, { previewed }) => imports.get(by, previewed),
  'imports.list': async (by) => (await imports.list(by)).filter(({ fileName }) => fileName !== 'mine.csv'),
  'imports.all': async (by, held) => {
    const all = await imports.all(by);
    return Object.values(held).filter((id) => all.includes(id));
  },
  'imports.move': (by, { previewed }) => imports.move(by, previewed, ['ready'], 'applying'),
  'imports.beat': (by, { reading }) => imports.beat(by, reading, 7),
  'imports.mend': (by, { reading }) => imports.mend(by, reading),
  'imports.fail': (by, { open }) => imports.fail(by, open, 'no'),
  'imports.askAgain': (by, { previewed }) => imports.askAgain(by, previewed),
  'imports.remove': (by, { previewed }) => imports.remove(by, previewed),
  'invitations.create': (by, { person }) => invitations.create(by, randomUUID(), invitation(person, by)),
  'invitations.list': (by) => invitations.list(by, [null, 'accepted'], null, 10),
  'invitations.get': (by, { invitation }) => invitations.get(by, invitation),
  'invitation-answers.answer': (by, { invitation }) =>
    invitationAnswers.answer(by, invitation, { was: null, answer: 'accepted' }),
  'invitation-answers.learn': (by, { invitation }) =>
    invitationAnswers.learn(by, invitation, { was: '', lesson: 'x' }),
  'invitations.acceptedStrangers': (by) => invitations.acceptedStrangers(by),
  'introduction-lists.get': (by, { introduction }) => introductionLists.get(by, introduction),
  'introduction-lists.list': (by) => introductionLists.list(by, 'mine'),
  'introduction-lists.of': (by, { person }) => introductionLists.of(by, person),
  'introduction-lists.restingOn': (by, { earned }) => introductionLists.restingOn(by, earned),
  'introduction-lists.ratherNot': (by, { person, other }) => introductionLists.ratherNot(by, [person, other]),
  'introduction-lists.guard': (by, { person }) => introductionLists.guard(by, person),
  'introductions.create': (by, { earned, other }) =>
    introductions.create(by, randomUUID(), {
      ...{ check: earned, recipient: other, benefit: 'x', benefitBack: 'x', delicate: false },
    }),
  'introductions.move': (by, { introduction }) =>
    introductions.move(by, introduction, { step: 'askRecipient', on: by.today, note: '', seen: 0 }),
  'labels.names': (by) => labels.names(by),
  'labels.page': (by) => labels.page(by, 'choir', {}, null, 9),
  'manners.get': (by, { person }) => manners.get(by, person),
  'manners.keepForNow': (by, { person }) => manners.keepForNow(by, person, 'watch'),
  'matches.find': (by) => matches.find(by),
  'matches.list': (by) => matches.list(by),
  'memories.list': (by) => memories.list(by),
  'memories.get': (by, { entry }) => memories.get(by, entry),
  'memories.known': (by, { person }) => memories.known(by, person),
  'memories.answer': (by, { entry }) => memories.answer(by, entry, '2026-10-02' as never, remembered),
  'my-asks.mirror': (by, { person }) => mine.mirror(by, person, 'share'),
  'my-asks.create': (by, { person }) =>
    mine.create(by, randomUUID(), { person, kind: 'share', text: 'x', face: true }),
  'my-asks.list': (by) => mine.list(by),
  'my-asks.answer': (by, { myAsk }) => mine.answer(by, myAsk, { was: null, answer: 'yes' }),
  'names.meant': (by) => names.meant(by, 'Dana'),
  'occasions.log': (by, { person }) =>
    occasions.log(by, randomUUID(), [{ person, entries: [{ evidence: touched }] }]),
  'occasions.removable': async (by, { occasion }) => (await occasions.removable(by, occasion, 9)).pieces,
  'occasions.recalled': (by, { person }) => occasions.recalled(by, person),
  'occasions.remove': (by, { occasion }) => occasions.remove(by, occasion),
  'outcomes.awaited': (by, { person }) => outcomes.awaited(by, { of: [person] }),
  'outcome-amends.because': (by, { person, outcome }) => amends.because(by, person, outcome, 'mistake'),
  'outcome-amends.hasFollowed': (by, { person, outcome }) => amends.hasFollowed(by, person, outcome),
  'outcome-amends.putRight': (by, { person, outcome }) => amends.putRight(by, person, outcome, by.today),
  'outcomes.toldOf': (by, { person }) =>
    outcomes.toldOf(by, [
      { checkId: '', person: { id: person }, kind: 'refer', area: null, on: '2020-01-01' as never },
    ]),
  'outcomes.tell': (by, { earned }) => outcomes.tell(by, randomUUID(), earned, { result: 'good', text: 'x' }),
  'overrides.create': (by, { check }) => overrides.create(by, check, { ...said, reason: long, staked: true }),
  'overrides.list': (by) => overrides.list(by),
  'overrides.listOf': (by, { person }) => overrides.listOf(by, [person]),
  'passwords.get': async (by) => typeof (await passwords.get(by)),
  'passwords.update': (by) => passwords.update(by, 'not the present one', 'hash', 'device'),
  'people.create': async (by) => typeof (await people.create(by, aDraft({ name: 'Mine' }), randomUUID())),
  'people.update': (by, { person }) => people.update(by, person, aDraft({ name: 'Stolen' })),
  'people.archive': (by, { person }) => people.archive(by, person, true),
  'people.get': (by, { person }) => people.get(by, person),
  'snoozes.snooze': (by, { person }) => snoozes.snooze(by, person, by.today),
  'photos.get': (by, { person }) => photos.get(by, person),
  'photos.digestOf': (by, { person }) => photos.digestOf(by, person),
  'photos.put': (by, { person }) => photos.put(by, person, aPicture),
  'photos.remove': (by, { person }) => photos.remove(by, person),
  'portrait.get': (by, { person }) => portrait.get(by, person),
  'promises.listOpen': (by, { person }) => promises.listOpen(by, person),
  'promises.settle': (by, { person, promise }) => promises.settle(by, person, promise, 'kept', by.today),
  'reasons.get': (by, { person }) => reasons.get(by, person),
  'reasons.keep': (by, { person }) =>
    reasons.keep(by, person, untold, { ...untold, wrongReasons: ['AGENDA'] }),
  'reasons.answer': (by, { person }) => reasons.answer(by, person, 'AGENDA', 'wrongReasons'),
  'record.get': (by) => record.get(by),
  'record.review': (by) => record.review(by),
  'refresh.freshen': (by, { person }) => refresh.freshen(by, person),
  'rings.count': (by) => rings.count(by),
  'rings.list': (by) => rings.list(by),
  'rings.nearest': (by, { person }) => rings.nearest(by, [person]),
  'roster.hasAnybody': (by) => roster.hasAnybody(by),
  'roster.list': (by, { person }) => roster.list(by, {}, person),
  'roster.named': (by, { person }) => roster.named(by, [person]),
  'roster.byName': (by) => roster.byName(by, 'Dana'),
  'roster.lately': (by) => roster.lately(by),
  'roster.offered': (by, { person }) => roster.offered(by, [person]),
  'search.search': (by) => search.search(by, 'Dana'),
  'search.suggest': (by) => search.suggest(by, 'Dana'),
  'sessions.touch': (by) => sessions.touch(by),
  'sessions.list': async (by) => (await sessions.list(by)).length,
  'sessions.remove': (by, { session }) => sessions.remove(by, session),
  'sessions.removeOthers': (by) => sessions.removeOthers(by),
  'stages.proposed': (by, { person }) => stages.proposed(by, person),
  'stages.welcomeToStage': (by, { person }) => stages.welcomeToStage(by, person, 'stranger', 'known'),
  'stages.keepForNow': (by, { person }) => stages.keepForNow(by, person, 'stranger', 'known'),
  'stages.place': (by, { person }) => stages.place(by, person, 'stranger', 'friend'),
  'standings.get': (by, { person }) => standings.get(by, person),
  'standings.change': (by, { person }) =>
    standings.change(by, person, { from: 'open', to: 'severed', reason: 'x', terms: '' }),
  'testimonials.create': (by, { person }) =>
    testimonials.create(by, randomUUID(), { ...aWord, person, on: by.today }),
  'testimonials.get': (by, { testimonial }) => testimonials.get(by, testimonial),
  'testimonials.list': (by, { person }) => testimonials.list(by, 'received', { of: person }),
  'testimonials.disclose': (by, { testimonial }) => testimonials.disclose(by, testimonial),
  'testimonials.update': (by, { testimonial }) =>
    testimonials.update(by, testimonial, { ...aWord, on: by.today, opened: '' }),
  'testimonials.remove': (by, { testimonial }) => testimonials.remove(by, testimonial),
  'thanks.listOwed': (by) => thanks.listOwed(by),
  'thanks.listThanked': (by) => thanks.listThanked(by),
  'thanks.countOwed': (by) => thanks.countOwed(by),
  'thanks.thank': (by, { help }) => thanks.thank(by, help),
  'thanks.takeBack': (by, { help }) => thanks.takeBack(by, help),
  'lookalikes.get': (by, { person, other }) => lookalikes.get(by, person, other),
  'lookalikes.list': (by) => lookalikes.list(by),
  'lookalikes.tellApart': (by, { person, other }) => lookalikes.tellApart(by, person, other),
  'merges.create': (by, { person, other }) => merges.create(by, person, other),
  'merges.list': (by) => merges.list(by),
  'merges.undo': (by, { merge }) => merges.undo(by, merge),
  'trash.get': (by, { person }) => trash.get(by, person),
  'trash.list': (by) => trash.list(by),
  'trash.remove': (by, { person }) => trash.remove(by, person),
  'trash.bringBack': (by, { person }) => trash.bringBack(by, person),
  'triage.list': (by, { applied }) => triage.list(by, applied),
  'triage.decide': (by, { applied, person }) => triage.decide(by, applied, [{ id: person, as: 'out' }]),
  'triage.takeBack': (by, { applied }) => triage.takeBack(by, applied),
  'triage.takeable': (by, { applied }) => triage.takeable(by, applied),
  'timeline.list': (by, { person }) => timeline.list(by, person),
  'week.list': (by, { person }) => week.list(by, { still: [person] }),
  'week.occasions': async (by, { person }) => [...(await week.occasions(by, [person])).values()],
};

/** Functions without an owner to prove, each for its reason. */
const ownerless: Record<string, string> = {
  'accounts.create': 'makes the owner',
  'accounts.anyExists': 'says only whether anybody is here',
  'counters.counterStore': 'counts wrong passwords under hashed keys',
  'counters.clearCounters': 'counts wrong passwords under hashed keys',
  'database.database': 'the connection itself',
  'database.closeDatabase': 'the connection itself',
  'database.isAwake': 'the connection itself',
  'draft-digest.digestOf': 'pure',
  'draft-digest.markOf': 'pure',
  'ids.isId': 'pure',
  'ids.newId': 'pure but for the clock',
  'person-draft.draft': 'pure',
  'photos.markOf': 'pure',
  'passwords.findByEmail': 'signing in: nobody is proven yet',
  'passwords.openSession': 'signing in: takes the hash that was just verified',
  'sessions.get': 'is the proof',
  'sessions.create': 'signing in',
  'search-text.searchText': 'pure',
  'search-text.escapeLike': 'pure',
  'search-text.personText': 'pure',
  'nearness.nearTo': 'pure',
  'nearness.slips': 'pure',
  'roster.matching': 'pure',
  'timeline.parseBefore': 'pure',
  'timeline.beforeWhere': 'pure',
};

let theirs: Held & { ownerId: string };
let stranger: Owner;

describe('A stranger who knows somebody’s ids', () => {
  beforeAll(async () => {
    const owner = await anOwner();
    theirs = { ownerId: owner.id, ...(await aNotebook(owner)) };
    stranger = await anOwner();
  });

  for (const [name, call] of Object.entries(calls)) {
    it(`${name}: learns nothing and changes nothing`, async () => {
      const before = await everythingOf(theirs.ownerId);
      const nobodys = Object.fromEntries(Object.keys(theirs).map((key) => [key, randomUUID()])) as Held;
      const [known, unknown] = [await call(stranger, theirs), await call(stranger, nobodys)];
      expect(plain(known)).toEqual(plain(unknown));
      expect(JSON.stringify(plain(known)) ?? '').not.toContain('Dana');
      expect(await everythingOf(theirs.ownerId)).toEqual(before);
    });
  }
});

/** A notebook with one of everything in it, all of it about the same two people. */
async function aNotebook(owner: Owner): Promise<Held> {
  const person = await aPerson(owner, { name: 'Dana' });
  await logged(owner, person, ...acquaintance('2026-10-01', '2026-10-20'));
  await photos.put(owner, person, aPicture);
  const occasion = randomUUID();
  await occasions.log(owner, occasion, [
    {
      person,
      entries: [
        { evidence: { type: 'promise', by: 'them', on: owner.today, status: 'open' }, text: 'the letter' },
      ],
    },
  ]);
  const check = await checks.create(owner, randomUUID(), { who: person, kind: 'share' });
  const ask = await asks.create(owner, randomUUID(), {
    ...{ person, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
    ...{ asked: { type: 'ask', on: owner.today, request: 'share' }, chain: false, product: '' },
    ...{ commission: '', motive: '', feeling: null, text: '' },
  });
  await drafts.keep(owner, randomUUID(), { person, ask }, no);
  const { drafts: kept } = await drafts.list(owner, { person, ask });
  const invited = await invitations.create(owner, randomUUID(), invitation(person, owner));
  if (typeof invited === 'string') throw new Error('no invitation was kept');
  const myAsk = await mine.create(owner, randomUUID(), { person, kind: 'share', text: 'x', face: true });
  const [first] = await evidence.list(owner, person);
  await logged(
    owner,
    person,
    { evidence: { type: 'help', on: owner.today, direction: 'received', size: 1 } },
    { evidence: { type: 'outcome', on: owner.today, request: 'refer', area: 'writing', result: 'bad' } },
  );
  const all = await evidence.list(owner, person);
  const outcome = all.find(({ type }) => type === 'outcome');
  const help = all.find(({ type }) => type === 'help');
  const [stays, twin] = [await aPerson(owner, { name: 'Twin' }), await aPerson(owner, { name: 'Twin' })];
  await merges.create(owner, stays, twin);
  const [merge] = (await merges.list(owner)).merges;
  const testimonial = await testimonials.create(owner, randomUUID(), { ...aWord, person, on: owner.today });
  const [promise] = await promises.listOpen(owner, person);
  if (!check || !first || !promise) throw new Error('the notebook is not as it should be');
  return {
    person,
    entry: first.id,
    promise: promise.id,
    occasion,
    check,
    ask,
    draft: kept[0]?.id ?? '',
    invitation: invited.id,
    ...(await anIntroduction(owner)),
    myAsk,
    session: owner.sessionId,
    testimonial,
    merge: merge?.id ?? '',
    outcome: outcome?.id ?? '',
    help: help?.id ?? '',
    previewed: await aFile(owner, 'ready', [person]),
    applied: await aFile(owner, 'applied'),
    open: await aFile(owner, 'mapping'),
    reading: await aFile(owner, 'reading'),
  };
}

async function anIntroduction(owner: Owner) {
  const on = onDay(owner, TODAY);
  const [person = '', other = ''] = await written(on, [
    { ...dana, name: 'Dana' },
    { ...mrB, name: 'Ruth' },
  ]);
  const earned = (await checks.create(on, randomUUID(), { who: person, kind: 'introduce' })) ?? '';
  return { introduction: await begun(on, earned, other), earned, other };
}

/** What an owner may do all the same while somebody is removed, each for its reason. */
const whileRemoved: Record<string, string> = {
  'accounts.update': 'their own account',
  'channel-purposes.update': 'about no person',
  'erasure.erase': 'for good, then',
  'people.create': 'somebody else',
  'record.review': 'about no person',
  'sessions.touch': 'their own sign-in',
  'sessions.remove': 'their own sign-in',
  'trash.get': 'the way back',
  'trash.list': 'the way back',
  'trash.bringBack': 'the way back',
};

describe('The owner of somebody who was removed', () => {
  let mine: Held & { ownerId: string };
  let owner: Owner;
  beforeAll(async () => {
    owner = await anOwner();
    mine = { ownerId: owner.id, ...(await aNotebook(owner)) };
    const everybody = await database().person.findMany({ where: { ownerId: owner.id } });
    for (const { id } of everybody) await trash.remove(owner, id);
  });

  for (const [name, call] of Object.entries(calls)) {
    // A file of one's own goes on saying what it says.
    if (name in whileRemoved || /^import/.test(name)) continue;
    it(`${name}: tells nothing of them and changes nothing`, async () => {
      const before = await everythingOf(mine.ownerId);
      const told = await call(owner, mine);
      expect(JSON.stringify(plain(told)) ?? '').not.toContain('Dana');
      expect(await everythingOf(mine.ownerId)).toEqual(before);
    });
  }
});

describe('The roll', () => {
  it('has every export of lib/data that can be called', () => {
    const listed = new Set([...Object.keys(calls), ...Object.keys(ownerless)]);
    expect(callable().filter((name) => !listed.has(name) && !internal.test(name))).toEqual([]);
  });

  it('has nobody who is gone', () => {
    const all = new Set(callable());
    expect(Object.keys(calls).filter((name) => !all.has(name))).toEqual([]);
  });
});

// Parts of a write that need somebody else's open transaction, mappings of rows, and the keepers of summaries.
const internal =
  /^(submissions\.|summary\.|stages\.move$|boundaries\.redraw$|ask-answers\.(grantLine|isRefused)$|ask-lines\.|beginning\.|stands\.|evidence\.(toEntry|toRow|fromWhole|read)|people\.insert|roster\.toLine|testimonials\.markOfTestimonial$|granting\.|introduction-rows\.|refresh\.(accountsDue|refreshSome)|merges\.(accountsDue|forget)$|import-forget\.|imports\.(takeBackUntil|keptSince|isLetGo|isSettled)$|match-keys\.|mergeable\.|merging-(rows|apart|born)\.|lookalikes\.parseAfter$|rebuild\.|unnaming|erasure-files\.|search-among\.|search-near\.|import-(columns|known|land|fill|as-brought|take-away)\.|bulk\.|import-rows\.(keep|emptyPlan)$|sides\.|subject-then\.|trash\.(accountsDue|due|eraseDue)$|import-abandon\.|import-turn\.|import-apply\.stateOf$)/;

function callable(): string[] {
  const folder = join(import.meta.dirname, '../../lib/data');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const exported = source.matchAll(
        /^export (?:async )?(?:function\*?|const) (\w+)(?=[(<]| = (?:async )?\()/gm,
      );
      return [...exported].map(([, name]) => `${file.slice(0, -3)}.${name}`);
    });
}

/** Maps as lists: what they hold counts, not under which id it was asked. */
function plain(value: unknown): unknown {
  return value instanceof Map ? [...value.values()] : value;
}
