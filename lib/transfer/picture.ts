/** About 10 MB of picture, in base64. */
const LARGEST = 14_000_000;

/**
 * A picture that stands in a file itself, as base64 or a data address; or why there is none. An address on the web is
 * never followed.
 */
export function pictureIn(text: string): { base64: string } | { why: string } | undefined {
  const comma = text.slice(0, 200).indexOf(',');
  const isData = /^data:[^,]*;base64$/i.test(text.slice(0, Math.max(comma, 0)));
  if (text === '') return undefined;
  if (!isData && /^[a-z][\w.+-]*:/i.test(text.slice(0, 100)))
    return { why: 'The picture is somewhere else on the web, where Gus does not look.' };
  const base64 = isData ? text.slice(comma + 1) : text;
  return base64.length > LARGEST
    ? { why: 'The picture is larger than 10 MB, so it was left out.' }
    : { base64 };
}
