import anyAscii from 'any-ascii';

/** What a person may be known again by. */
type Known = {
  name: string;
  nicknames?: readonly string[];
  channels?: readonly { kind: string; handle: string }[];
};

/**
 * By what somebody may be known again, in whatever file: `e:` e-mail, `h:` handle, `n:` name in Latin letters
 * without case, marks or order. Two people who share a key may be one; the kinds differ in how sure that is.
 */
export function keysOf({ name, nicknames = [], channels = [] }: Known): string[] {
  const names = [name, ...nicknames].map(nameKey);
  const handles = channels.map(({ kind, handle }) => handleKey(kind, handle));
  return [...new Set([...handles, ...names])].filter((key) => key !== '');
}

function nameKey(name: string): string {
  const words = anyAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.length === 0 ? '' : `n:${words.sort().join(' ')}`;
}

function handleKey(kind: string, handle: string): string {
  const plain = handle.trim().toLowerCase();
  if (plain === '') return '';
  if (kind === 'email') return `e:${plain}`;
  return `h:${kind}:${plain}`;
}
