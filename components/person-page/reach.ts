/** A way to reach somebody: what kind it is in words, the handle, and an address where pressing it can help. */
export type Reach = { kind: string; handle: string; href: string | null };

const kinds: Record<string, string> = { email: 'e-mail', phone: 'phone', linkedin: 'LinkedIn', web: 'web' };

/**
 * A channel as a page shows it. Gus sends nothing: a mail or phone address is handed to the owner's own
 * programs, a page of theirs is a link, and everything else is words.
 */
export function reachOf({ kind, handle }: { kind: string; handle: string }): Reach {
  return { kind: kinds[kind] ?? kind, handle, href: hrefOf(kind, handle.trim()) };
}

function hrefOf(kind: string, handle: string): string | null {
  if (kind === 'email') return /^[^\s@?&]+@[^\s@?&]+$/u.test(handle) ? `mailto:${encodeURI(handle)}` : null;
  if (kind === 'phone') {
    const digits = handle.replace(/[^\d+]/g, '');
    return /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : null;
  }
  // Nothing but a plain web page: a handle is typed text, and "javascript:" would be typed text as well.
  return /^https?:\/\//i.test(handle) && URL.canParse(handle) ? handle : null;
}
