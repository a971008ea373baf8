import { z } from 'zod';
import { type AskContext, type AskFeeling, type CalendarDate, linesOf, REQUEST_KINDS } from '@/lib/domain';
import { choice, ticked } from './choice';
import { dated, dayUntil } from './day';
import { id, several } from './ids';
import { needsArea } from './promote';
import { area } from './rows';
import { line, requiredLine, text } from './text';

/** How an ask may have come. */
export const askChannels = [
  'in-person',
  'phone',
  'email',
  'linkedin',
  'facebook',
  'x',
  'community',
  'network',
  'online',
] as const;

const contexts = ['social', 'sales-call', 'existing-business'] as const satisfies AskContext[];
const tones = ['polite', 'order', 'pressure'] as const;
const feelings = ['used', 'pressured', 'a number', 'glad', 'proud'] as const satisfies AskFeeling[];
const notOnPage = 'That is not one of the answers. Choose one that is.';
const mostAreas = 20;

/**
 * "They asked for something", on the owner's today. `lines` are what it comes to: one for each kind, and for each skill
 * where the kind is about one. Who it was is a chip (an id, or '+' and the name of somebody new), or a typed name,
 * which outweighs the chip.
 */
export function newAsk(today: CalendarDate) {
  const shape = z
    .object({
      token: id(),
      who: who(),
      somebody: line(200),
      which: z.string().catch('').default(''),
      on: dayUntil(today),
      channel: choice(askChannels),
      kinds: several(z.enum(REQUEST_KINDS, notOnPage)).refine(
        (chosen) => chosen.length > 0,
        'What did they ask for? One or several.',
      ),
      areas: areas(),
      product: line(200),
      context: oneOf(contexts),
      tone: oneOf(tones),
      again: ticked(),
      pitch: ticked(),
      toMany: ticked(),
      chain: ticked(),
      graffiti: ticked(),
      bombard: ticked(),
      commission: line(200),
      motive: line(500),
      feeling: choice(feelings),
      text: text(10_000),
      /** The words were shown what they sound like, and the boxes ticked by them were seen. */
      heard: ticked(),
    })
    .refine((sent) => sent.who !== '' || sent.somebody !== '', {
      path: ['somebody'],
      error: 'Who asked? A name is enough.',
      when: wellShaped('who', 'somebody'),
    })
    .refine((sent) => sent.areas.length > 0 || !sent.kinds.some(needsArea), {
      path: ['areas'],
      error: 'For which skill? One or several, with commas between them.',
      when: wellShaped('kinds', 'areas'),
    })
    .transform((sent) => ({ ...sent, lines: linesOf(sent) }));
  return z.preprocess((sent) => dated(sent, today), shape);
}

/** An ask about which something is said by its id alone. */
export const theAsk = z.object({ ask: id() });

/** The chip of whoever it is about: an id, '+' and the name of somebody new, or '' where none was chosen. */
export function who(sentence = 'Who asked? A name is enough.') {
  return z
    .string()
    .catch('')
    .default('')
    .transform((sent) => {
      if (!sent.startsWith('+')) return sent && id().parse(sent);
      const name = requiredLine(200, sentence).safeParse(sent.slice(1));
      return name.success ? `+${name.data}` : id().parse('');
    });
}

/** Skills with commas between them, each once. */
function areas() {
  return line(500).transform((typed, context) => {
    const read = typed.split(',').map((one) => area().safeParse(one));
    const all = [...new Set(read.flatMap(({ data }) => data || []))];
    const [off] = read.flatMap(({ error }) => error?.issues ?? []);
    const wrong = off?.message ?? (all.length > mostAreas ? `At most ${mostAreas} skills at a time.` : null);
    if (wrong) context.issues.push({ code: 'custom', message: wrong, input: typed });
    return all;
  });
}

/** One of a few answers, the first where none was given. */
function oneOf<const Answers extends readonly [string, ...string[]]>(answers: Answers) {
  return z.preprocess((sent) => sent || answers[0], z.enum(answers, notOnPage));
}

/** A question about several fields is only asked where each of them is what it should be. */
export function wellShaped(...fields: string[]) {
  return ({ issues }: { issues: { path?: PropertyKey[] }[] }) =>
    !issues.some(({ path }) => fields.includes(String(path?.[0])));
}
