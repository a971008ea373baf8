import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { offRowsOf } from '../tables';
import { lookedAt, sendAndCompare } from './commands';
import type { Form } from './evidence-rules';
import type { Book } from './naive';
import {
  answer,
  anyway,
  ask,
  begun,
  breach,
  close,
  corrected,
  entry,
  forLine,
  gate,
  hear,
  last,
  line,
  lineOf,
  move,
  moved,
  named,
  of,
  ofAsk,
  once,
  placed,
  promised,
  saved,
  seen,
  standing,
  theirs,
  took,
  unsent,
  vouch,
} from './walk-forms';
import { begin, type Sent, Wait, type World } from './world';

type Fill = (book: Book, world: World) => Form;
type Step = readonly [name: string, form: Fill, why: string];

/** Ways that chance seldom goes to their end, each form with what must come of it. */
export async function walk(walked: Set<string>): Promise<void> {
  for (const steps of [ways, guards]) {
    const world = await begin();
    for (const step of steps) {
      walked.add(step[0]);
      await take(world, step);
    }
    for (const { owner } of world.books) expect(await offRowsOf({ id: owner })).toEqual([]);
  }
}

/** Two at the same time, about the same matter: as if one had come after the other, whichever it was. */
export async function race(): Promise<void> {
  const world = await begin();
  for (const [before, one, other] of races) {
    for (const step of before) await take(world, step);
    const sent = [await open(world, one), await open(world, other)];
    await sendAndCompare(world, sent, `at once ${JSON.stringify(sent)}`);
  }
}

async function take(world: World, [name, fill, why]: Step): Promise<void> {
  if (name === 'wait') return new Wait(1).run(world.books, world);
  const sent = await open(world, [name, fill]);
  const told = `${name} ${JSON.stringify(sent.form)}`;
  const [ruled] = await sendAndCompare(world, [sent], told);
  if (ruled?.why !== why) throw new Error(`${ruled?.why} instead of ${why}: ${told}`);
}

function twice(name: string, fill: Fill, why: string): Step[] {
  const same = once(fill);
  return [
    [name, same, why],
    [name, same, 'again'],
  ];
}

async function open(world: World, [name, fill]: readonly [string, Fill]): Promise<Sent> {
  const form: Form = { token: randomUUID(), ...fill(world.books[0] as Book, world) };
  if (name === 'savePerson') form.opened ??= await lookedAt(world.tokens[0] ?? '', form);
  return { by: 0, name, form };
}

const ways: readonly Step[] = [
  // A not yet that is never by now, and one that was earned: neither is overridden.
  ['askGate', gate('endorse', 'morgan', { area: 'design' }), 'not yet'],
  ['changeStanding', standing('morgan', 'severed'), 'unconfirmed'],
  ['changeStanding', standing('morgan', 'severed', { confirmed: 'on' }), 'severed'],
  ['putNameAnyway', anyway(), 'never'],
  ['putNameTo', vouch(), 'unearned'],
  ['beginIntroduction', begun('sam'), 'offPath'],
  ['changeStanding', standing('morgan', 'watch'), 'chanceFirst'],
  ['changeStanding', standing('morgan', 'open', { terms: '' }), 'wordless'],
  ['changeStanding', standing('morgan', 'open'), 'secondChance'],
  ['removeEntry', entry('morgan', 'secondChance'), 'decided'],

  // A ring is kept for now, and moved all the same.
  ['answerMove', moved('victor', 'friend', 'known', 'keep'), 'kept'],
  ['answerMove', moved('victor', 'friend', 'known', 'move'), 'moved'],
  ['answerMove', moved('victor', 'friend', 'known', 'move'), 'changed'],

  ['placePerson', (book) => ({ ...placed('victor', 'friend')(book), from: 'liked' }), 'changed'],
  ['placePerson', placed('victor', 'friend'), 'placed'],
  ['drawLine', line('victor', ['share']), 'drawn'],
  ['drawLine', (book) => ({ ...line('victor', [])(book), was: '' }), 'changed'],

  // Both have said yes, and then something comes between.
  ['askGate', gate('introduce', 'dana'), 'earned'],
  ['putNameTo', vouch(), 'unasked'],
  ['beginIntroduction', begun('tomas'), 'begun'],
  ['beginIntroduction', begun('tomas'), 'already'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'order'],
  ['moveIntroduction', move('askRecipient'), 'askRecipient'],
  ['moveIntroduction', move('recipientYes'), 'recipientYes'],
  ['savePerson', saved('dana', {}), 'asks'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'revoked'],
  ['savePerson', saved('dana', { standingConsent: 'on' }), 'agreed'],
  ['changeStanding', standing('tomas', 'pest'), 'pest'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'rests'],
  ['changeStanding', standing('tomas', 'open'), 'secondChance'],
  ['changeStanding', standing('dana', 'severed', { confirmed: 'on' }), 'severed'],
  ['moveIntroduction', move('made', 'Tomás, meet Dana.'), 'rests'],
  ['putNameAnyway', hear('lena'), 'otherwise'],

  // All the way, both asked; and the answer of the gate is used up.
  ['askGate', gate('match', 'lena', { beside: 'sam' }), 'earned'],
  ['beginIntroduction', begun('sam'), 'begun'],
  ['moveIntroduction', move('askPerson'), 'askPerson'],
  ['moveIntroduction', move('personYes'), 'personYes'],
  ['removePerson', (book) => ({ person: of(book, 'sam') }), 'removed'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'notHere'],
  ['bringBackPerson', ({ removed }) => ({ person: last(removed) }), 'restored'],
  ['moveIntroduction', move('made'), 'wordless'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'made'],
  ['moveIntroduction', move('met'), 'met'],
  ['moveIntroduction', move('thanked'), 'thanked'],
  ['moveIntroduction', move('unthanked'), 'unthanked'],
  ['moveIntroduction', move('unthanked'), 'order'],
  ['moveIntroduction', move('thanked'), 'thanked'],
  ['beginIntroduction', begun('sam'), 'spent'],

  // Pressed today: not before tomorrow, and then once.
  ['logAsk', ask('lena', { kinds: ['recommend'], areas: 'design', tone: 'pressure' }), 'logged'],
  ['putNameAnyway', anyway(), 'tomorrow'],
  ['wait', () => ({}), ''],
  ['putNameAnyway', anyway({ reason: 'because' }), 'lacking'],
  ['putNameAnyway', anyway(), 'override'],
  ['putNameAnyway', anyway(), 'already'],
  ['answerAsk', answer('declined'), 'final'],
  ['askWasMistaken', (book) => ({ ask: last(book.asks) }), 'granted'],

  // Where both are asked first it begins with a draft, and stands once they are introduced; a no ends it quietly.
  ['askGate', gate('introduce', 'morgan'), 'not yet'],
  ['putNameAnyway', anyway({ first: '' }), 'lacking'],
  ['putNameAnyway', hear('morgan'), 'same'],
  ['putNameAnyway', hear('lena', { benefit: '' }), 'lacking'],
  ['putNameAnyway', hear('lena'), 'anyway'],
  ['putNameAnyway', hear('lena'), 'already'],
  ['putNameTo', vouch(), 'already'],
  ['tellHowItWent', (book) => ({ check: last(book.checks), result: 'good', text: '' }), 'unvouched'],
  ['moveIntroduction', move('made'), 'order'],
  ['moveIntroduction', move('askRecipient'), 'askRecipient'],
  ['moveIntroduction', move('recipientNo'), 'recipientNo'],
  ['beginIntroduction', begun('lena'), 'begun'],
  ...(['askRecipient', 'recipientYes', 'askPerson', 'personYes'] as const).map(
    (step): Step => ['moveIntroduction', move(step), step],
  ),
  ['moveIntroduction', move('made', 'Lena, meet Morgan.'), 'made'],
  ['putNameTo', vouch(), 'already'],
  ['beginIntroduction', begun('sam'), 'spent'],

  // A no to an ask is a no to each of its lines, on whichever way.
  ['logAsk', ask('lena', { kinds: ['introduce'] }), 'logged'],
  ['answerAsk', answer('ignored'), 'ignored'],
  ['putNameAnyway', ofAsk('not yet', (more) => hear('sam', more)), 'answered'],

  // A no is opened again before anything else; and granted is what was granted.
  ['logAsk', ask('sam', { kinds: ['recommend'], areas: 'photography' }), 'logged'],
  ['answerAsk', answer('granted'), 'unvouched'],
  ['answerAsk', answer('declined'), 'declined'],
  ['putNameTo', vouch(), 'answered'],
  ['askGate', gate('recommend', 'sam', { area: 'photography' }), 'earned'],
  ['putNameTo', vouch({ text: '' }), 'wordless'],
  ['putNameTo', vouch(), 'grant'],
  ['putNameTo', vouch(), 'already'],
  ['answerAsk', answer('granted'), 'order'],
  ['answerAsk', answer('reconsider', { was: 'open' }), 'stale'],
  ['answerAsk', answer('reconsider'), 'reconsider'],
  ['answerAsk', answer('granted'), 'granted'],

  // What came of it: said once, put right once; and a promise made good stays so, whatever an old form says.
  ['tellHowItWent', (book) => ({ check: named(book), result: 'bad', text: 'late' }), 'bad'],
  ['tellHowItWent', (book) => ({ check: named(book), result: 'good', text: '' }), 'already'],
  ['sayCause', entry('sam', 'outcome', { cause: 'mistake' }), 'mistake'],
  ['sayCause', entry('sam', 'outcome', { cause: 'breach' }), 'already'],
  ['putOutcomeRight', entry('sam', 'outcome'), 'right'],
  ['saveLog', promised('sam'), 'saved'],
  ['settlePromise', entry('sam', 'promise', { became: 'broken' }), 'broken'],
  ['settlePromise', entry('sam', 'promise', { became: 'kept' }), 'already'],
  ['settlePromise', entry('sam', 'promise', { became: 'made good' }), 'made good'],
  ['correctEntry', corrected('sam', 'broken'), 'changed'],
  ['correctEntry', corrected('sam', 'made good'), 'promise'],
  ['noteBreach', breach('sam', 'minor'), 'minor'],
  ['talkOut', entry('sam', 'breach'), 'resolved'],
  ['wait', () => ({}), ''],
  ['putOutcomeRight', entry('sam', 'outcome'), 'already'],
  ['talkOut', entry('sam', 'breach'), 'already'],

  // How they took a no, and the reply that is never sent, each as the form was opened with.
  ['logAsk', ask('lena', { kinds: ['share'] }), 'logged'],
  ['answerAsk', answer('deferred', { until: '2026-12-24' }), 'deferred'],
  ['answerAsk', answer('declined', { wasUntil: '2026-12-01' }), 'stale'],
  ['answerAsk', answer('declined'), 'declined'],
  ['noteReaction', took('', 'gossip'), 'gossip'],
  ['noteReaction', took('', 'fine'), 'stale'],
  ['keepUnsent', unsent('', 'Never.'), 'kept'],
  ['keepUnsent', unsent('', 'No.'), 'changed'],

  // Several things at once: each line has its own yes, a no is about the rest, and what ripens may be granted then.
  ['logAsk', ask('lena', { kinds: ['endorse'], areas: 'design,plumbing' }), 'logged'],
  ['putNameTo', lineOf('plumbing'), 'noLonger'],
  ['putNameTo', lineOf('design'), 'grant'],
  ['answerAsk', answer('granted'), 'unvouched'],
  ['answerAsk', answer('declined'), 'declined'],
  ['saveLog', seen('lena', 'plumbing'), 'saved'],
  ['putNameTo', lineOf('plumbing'), 'answered'],
  ['answerAsk', answer('reconsider'), 'reconsider'],
  ['putNameTo', lineOf('plumbing'), 'grant'],
  ['answerAsk', answer('declined'), 'final'],

  // Whom they would be woven together with is said later.
  ['logAsk', ask('lena', { kinds: ['match'] }), 'logged'],
  ['putNameTo', vouch(), 'unearned'],
  ['askGate', forLine('sam'), 'for an ask: earned'],
  ['beginIntroduction', begun('sam'), 'begun'],
  ['moveIntroduction', move('askPerson'), 'askPerson'],
  ['moveIntroduction', move('personYes'), 'personYes'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'made'],
  ['answerAsk', answer('declined'), 'final'],
];

/** Each old tab, each form sent again and each id of the other notebook that chance might miss. */
const guards: readonly Step[] = [
  // A form that was sent before is taken once, whatever it is.
  ...twice('saveLog', promised('sam'), 'saved'),
  ...twice('logAsk', ask('sam', { kinds: ['share'] }), 'logged'),
  ...twice('drawLine', line('sam', []), 'drawn'),

  // The other notebook's people are nobody here, and neither is what is kept of them.
  ['saveLog', theirs(promised('sam')), 'notHere'],
  ['askGate', theirs(gate('share', 'dana')), 'notHere'],
  ['placePerson', theirs(placed('dana', 'known')), 'notHere'],
  ['changeStanding', theirs(standing('dana', 'pest')), 'notHere'],
  ['removePerson', theirs((book) => ({ person: of(book, 'dana') })), 'notHere'],

  // What an old tab knew of a person, a standing, a line.
  ['savePerson', saved('lena', { standingConsent: 'on', saw: 'before', opened: 'before' }), 'stale'],
  ['changeStanding', standing('lena', 'pest', { from: 'watch' }), 'changed'],
  ['drawLine', line('lena', ['share'], ''), 'drawn'],
  ['drawLine', line('lena', [], ''), 'drawn'],

  // Not yet when it was asked, outside any ask: it is asked for anew when it is earned.
  ['askGate', gate('endorse', 'lena', { area: 'plumbing' }), 'not yet'],
  ['saveLog', seen('lena', 'plumbing'), 'saved'],
  ['putNameTo', vouch(), 'unearned'],

  // Who is not to be named is not, though it was earned before.
  ['askGate', gate('recommend', 'dana', { area: 'writing' }), 'earned'],
  ['savePerson', saved('dana', { kept: 'on', standingConsent: 'on' }), 'agreed'],
  ['putNameTo', vouch(), 'unnamed'],
  ['savePerson', saved('dana', { standingConsent: 'on' }), 'agreed'],
  ['putNameTo', vouch(), 'grant'],

  // Nobody outside is asked; and steps and words are those of the page as it is.
  ['askGate', gate('introduce', 'dana'), 'earned'],
  ['changeStanding', standing('tomas', 'severed', { confirmed: 'on' }), 'severed'],
  ['beginIntroduction', begun('tomas'), 'shut'],
  ['beginIntroduction', begun('lena'), 'begun'],
  ['moveIntroduction', move('askRecipient', 'Lena?'), 'askRecipient'],
  ['moveIntroduction', move('close', '', { seen: '0' }), 'stale'],
  ['moveIntroduction', move('recipientYes'), 'recipientYes'],
  ['moveIntroduction', move('made', 'Lena, meet Dana.', { opened: 'before' }), 'stale'],
  ['moveIntroduction', move('made', 'Lena, meet Dana.'), 'made'],
  ['moveIntroduction', move('met', 'Never mind.', { of: 'text' }), 'late'],

  // Against a not yet: a never and a no come between, up to the making.
  ['logAsk', ask('lena', { kinds: ['introduce'] }), 'logged'],
  ['putNameAnyway', ofAsk('not yet', (more) => hear('sam', more)), 'anyway'],
  ['moveIntroduction', move('askPerson'), 'askPerson'],
  ['moveIntroduction', move('personYes'), 'personYes'],
  ['drawLine', line('lena', ['introduce']), 'drawn'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'make:noLonger'],
  ['drawLine', line('lena', []), 'drawn'],
  ['answerAsk', answer('declined'), 'declined'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'answered'],
  ['answerAsk', answer('reconsider'), 'reconsider'],
  ['moveIntroduction', move('made', 'Sam, meet Lena.'), 'made'],

  // Earned when it was asked and not yet by now is asked for anew, not overridden.
  ['askGate', gate('refer', 'dana', { area: 'writing' }), 'earned'],
  ['noteBreach', breach('dana', 'minor'), 'minor'],
  ['putNameTo', vouch(), 'noLonger'],
  ['putNameAnyway', hear('lena'), 'otherwise'],
];

type Race = readonly [before: readonly Step[], one: readonly [string, Fill], other: readonly [string, Fill]];

const races: readonly Race[] = [
  // A name put to somebody, and what stands against it.
  [
    [['askGate', gate('share', 'dana'), 'earned']],
    ['putNameTo', vouch()],
    ['drawLine', line('dana', ['share'])],
  ],
  [
    [['askGate', gate('refer', 'dana', { area: 'writing' }), 'earned']],
    ['putNameTo', vouch()],
    ['changeStanding', standing('dana', 'severed', { confirmed: 'on' })],
  ],
  [
    [['askGate', gate('share', 'tomas'), 'earned']],
    ['putNameTo', vouch()],
    ['noteBreach', breach('tomas', 'grave')],
  ],
  // One ask, and two answers to it.
  [
    [['logAsk', ask('lena', { kinds: ['share'] }), 'logged']],
    ['answerAsk', answer('declined')],
    ['answerAsk', answer('ignored')],
  ],
  [
    [['logAsk', ask('lena', { kinds: ['share'] }), 'logged']],
    ['putNameTo', ofAsk('earned', vouch)],
    ['answerAsk', answer('declined')],
  ],
  [
    [['logAsk', ask('lena', { kinds: ['introduce'] }), 'logged']],
    ['putNameAnyway', ofAsk('not yet', (more) => hear('sam', more))],
    ['answerAsk', answer('declined')],
  ],
  [
    [['logAsk', ask('lena', { kinds: ['share'] }), 'logged']],
    ['putNameTo', ofAsk('earned', vouch)],
    ['askWasMistaken', (book) => ({ ask: last(book.asks) })],
  ],
  // One introduction, in two tabs.
  [
    [['askGate', gate('match', 'lena', { beside: 'sam' }), 'earned']],
    ['beginIntroduction', begun('lena')],
    ['beginIntroduction', begun('sam')],
  ],
  [[], ['moveIntroduction', close], ['moveIntroduction', close]],
  // What was decided of somebody, decided twice.
  [
    [],
    ['changeStanding', standing('morgan', 'severed', { confirmed: 'on' })],
    ['changeStanding', standing('morgan', 'pest')],
  ],
  [[], ['changeStanding', standing('morgan', 'open')], ['changeStanding', standing('morgan', 'open')]],
  [[], ['placePerson', placed('victor', 'liked')], ['placePerson', placed('victor', 'stranger')]],
  // What was written down, and what is said of it.
  [
    [['noteBreach', breach('sam', 'minor'), 'minor']],
    ['talkOut', entry('sam', 'breach')],
    ['correctEntry', entry('sam', 'breach', { type: 'breach', 'row.text': 'less' })],
  ],
];
