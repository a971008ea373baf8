import type { Option } from '@/components/ui/inputs';
import { GATE, MONTHS, type RequestKind, type Standing } from '@/lib/domain';
import { listWords } from '@/lib/format';

/** How one deals with somebody, in a word or two. */
export const standingWords: Record<Standing, string> = {
  open: 'Open',
  watch: 'An eye on how they ask',
  limited: 'Within limits',
  pest: 'Asked to stop',
  severed: 'Let go',
  memorial: 'In memory',
};

/** What each standing means, kindly. */
export const standingMeanings: Record<Standing, string> = {
  open: 'As near as you like.',
  watch: 'Gus shows what they asked for before. It changes no verdict.',
  limited: 'Some things are never, by your own word. Everything else goes on.',
  pest: 'Nothing of theirs is brought to you any more, and nothing reminds you of them.',
  severed: 'You don’t owe everyone a place in your circle. Nothing is sent; Gus stops bringing them up.',
  memorial: 'They have died. They stay in your book, and nothing is ever asked of them again.',
};

/** Ways to reach somebody, by the names the form sends. */
export const channelWords: Record<string, string> = {
  email: 'E-mail',
  phone: 'Phone',
  signal: 'Signal',
  whatsapp: 'WhatsApp',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  x: 'X',
  mastodon: 'Mastodon',
  web: 'Web page',
  post: 'Post',
  other: 'Another way',
};

/** How the two are joined on a channel, by the names the form sends. */
export const channelStateWords: Record<string, string> = {
  connected: 'Connected',
  invited: 'Invited',
  'i-follow': 'I follow them',
  'follows-me': 'They follow me',
  muted: 'Muted',
  removed: 'Removed',
  blocked: 'Blocked',
};

/** Days of a person's year, by the names the form sends. */
export const dateWords: Record<string, string> = {
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  memorial: 'They lost somebody',
};

/** The months, as a form sends them and as people say them. */
export const months: Option[] = MONTHS.map((label, at) => ({ value: String(at + 1), label }));

/** What one may be asked to do for somebody; a mass mailing is done for nobody and is no choice. */
export const boundaries: Option[] = Object.values(GATE)
  .filter(({ kind }) => kind !== 'mass')
  .map(({ kind, plain }: { kind: RequestKind; plain: string }) => ({
    value: kind,
    label: plain.charAt(0).toUpperCase() + plain.slice(1),
  }));

/** "endorse them, refer them": kinds in one line, or that there are none. */
export function kindsInWords(kinds: readonly RequestKind[]): string {
  return kinds.length > 0 ? listWords(kinds.map((kind) => GATE[kind].plain)) : 'nothing is ruled out';
}

/** Words by name as the options of a field. */
export function optionsOf(words: Record<string, string>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
