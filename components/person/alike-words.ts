/** Why two may be one, from the keys they share (lib/transfer/keys.ts): "The same e-mail address; names that sound alike". */
export function alikeWords(because: readonly string[]): string {
  const said = [...new Set(because.map((key) => words[key.charAt(0)] ?? ''))].filter((each) => each !== '');
  const text = said.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const words: Record<string, string> = {
  e: 'the same e-mail address',
  p: 'the same telephone number',
  h: 'the same handle or page',
  n: 'names that sound alike',
};
