import { lineOf } from './cells';
import { linkedinAddress } from './linkedin-address';

/** A way to reach somebody, as Incoming has it. */
export type Handle = { kind: string; handle: string };

const HOMES: [string, RegExp][] = [
  ['facebook', /^(?:m\.)?(?:facebook|fb)\.com\//],
  ['x', /^(?:mobile\.)?(?:x|twitter)\.com\//],
  ['whatsapp', /^(?:wa\.me|api\.whatsapp\.com)\//],
  ['signal', /^signal\.me\//],
  ['mastodon', /^[\w.-]+\/@[\w.]+(?:@[\w.-]+)?$/],
];

/**
 * A handle as it is kept. Addresses of the web lose their scheme and go where they belong: a "website" at linkedin.com
 * is a LinkedIn profile. Undefined where nothing is left, or where it is no handle at all.
 */
export function handleOf(kind: string, text: string): Handle | undefined {
  const plain = lineOf(text).replace(/^'(?=[+\d])|^="(.*)"$/, '$1');
  if (plain === '') return undefined;
  if (kind === 'email') return emailOf(plain);
  if (kind === 'phone') return /\d/.test(plain) ? { kind, handle: plain.replace(/^tel:/i, '') } : undefined;
  if (kind === 'post' || kind === 'other') return { kind, handle: plain };
  return webOf(kind, plain);
}

function emailOf(text: string): Handle | undefined {
  const handle = /[^\s<>"',;:()[\]{}]+@[^\s<>"',;:()[\]{}@]+/.exec(text.replace(/^mailto:/i, ''))?.[0];
  return handle ? { kind: 'email', handle } : undefined;
}

function webOf(kind: string, text: string): Handle {
  const linkedin = linkedinAddress(text);
  if (linkedin) return { kind: 'linkedin', handle: linkedin };
  const bare = text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  const home = HOMES.find(([, at]) => at.test(bare.toLowerCase()));
  if (home) return { kind: home[0], handle: bare };
  // A name at a place that is known: "ada" on X.
  return { kind, handle: kind === 'web' ? bare : text };
}
