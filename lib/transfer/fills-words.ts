import type { Added } from './adding';

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
  return count === 0 ? [] : [count === 1 ? `a ${one}` : `${count} ${many}`];
}
