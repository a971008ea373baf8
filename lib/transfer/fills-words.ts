import type { Added } from './adding';
import { cut as beginning } from './names';

const lineWords = {
  howMet: 'how you met',
  metOn: 'the day you met',
  metThrough: 'through whom you met',
  metIn: 'where you met',
};
const dateWords = { birthday: 'a birthday', anniversary: 'an anniversary', memorial: 'a day of remembrance' };

/** What a row adds, in a few words each: "e-mail ada@example.org", "a birthday", "3 small details". */
export function fillsWords({ lines, channels, joined, dates, labels, facts, ...lists }: Added): string[] {
  const { happened, invitations, testimonials, photos } = lists;
  return [
    ...Object.keys(lines).map((line) => lineWords[line as keyof typeof lineWords]),
    ...channels.map(({ kind, handle }) => `${kindWords(kind)}${handle}`),
    ...joined.map(({ kind }) => `how you are joined${kind === 'other' ? '' : ` by ${kind}`}`),
    ...dates.map(({ kind }) => dateWords[kind]),
    ...labels.map((label) => `the label “${label}”`),
    ...counted(photos.length, 'picture'),
    ...counted(facts.length, 'small detail'),
    ...counted(happened.length, 'thing that happened', 'things that happened'),
    ...counted(invitations.length, 'invitation'),
    ...counted(testimonials.length, 'word for somebody’s skill', 'words for somebody’s skill'),
  ];
}

const mostLetters = 60;

/**
 * What comes with somebody new, in a few words each: what they do, one address and one number, and how much else there
 * is. Never more than fits in a line or two.
 */
export function newWords({ channels, facts, ...others }: Added): string[] {
  const work = facts.find(({ category }) => category === 'work');
  const ways = ['email', 'phone'].flatMap((kind) => channels.find((way) => way.kind === kind) ?? []);
  const [more, details] = [channels.length - ways.length, facts.length - (work ? 1 : 0)];
  return [
    ...(work ? [cut(work.text, mostLetters)] : []),
    ...ways.map(({ kind, handle }) => `${kindWords(kind)}${cut(handle, mostLetters)}`),
    ...(ways.length === 0
      ? counted(more, 'way to reach them', 'ways to reach them')
      : counted(more, 'further way to reach them', 'further ways to reach them')),
    ...others.dates.slice(0, 2).map(({ kind }) => dateWords[kind]),
    ...counted(others.labels.length, 'label'),
    ...counted(others.photos.length, 'picture'),
    ...counted(details, 'small detail'),
    ...counted(others.happened.length, 'thing that happened', 'things that happened'),
    ...counted(others.invitations.length, 'invitation'),
    ...counted(others.testimonials.length, 'word for somebody’s skill', 'words for somebody’s skill'),
  ];
}

/** A text whole, or its beginning and a sign that it goes on. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${beginning(text, most)}…`;
}

function kindWords(kind: string): string {
  if (kind === 'other') return '';
  return kind === 'email'
    ? 'e-mail '
    : kind === 'phone'
      ? 'phone '
      : kind === 'post'
        ? 'address '
        : `${kind}: `;
}

function counted(count: number, one: string, many = `${one}s`): string[] {
  return count === 0
    ? []
    : [count === 1 ? `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}` : `${count} ${many}`];
}
