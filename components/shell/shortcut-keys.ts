'use client';

import { useEffect } from 'react';
import { keysAreOn } from './keys';

/**
 * `l` follows the page's Log link (the last one that carries aria-keyshortcuts="l", so that a person's page
 * can log with that person), `/` goes to the search, Esc closes what was dropped down. Keys mean letters
 * while somebody types, and Gus then keeps still; KeysSwitch turns them off for good.
 */
export function ShortcutKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return null;
}

function onKey(event: KeyboardEvent) {
  if (event.key === 'Escape') closeDrops(true);
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping() || !keysAreOn())
    return;
  const target = event.key === 'l' ? last('[aria-keyshortcuts="l"]') : event.key === '/' ? find() : undefined;
  if (!target) return;
  event.preventDefault();
  if (target instanceof HTMLInputElement) target.focus();
  else target.click();
}

function onClick(event: MouseEvent) {
  const inside = event.target instanceof Element ? event.target.closest('.drop') : null;
  closeDrops(false, inside);
}

function isTyping(): boolean {
  return Boolean(
    document.activeElement?.matches('input, textarea, select, [contenteditable]') ||
      document.querySelector('dialog[open]'),
  );
}

/** The search that can be seen: the page's own, else the head's, else the link to it on narrow screens. */
function find(): HTMLElement | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>('input[type="search"], .find-link')].filter(
    (element) => element.offsetParent !== null,
  );
  return shown.find((element) => element.closest('main')) ?? shown[0];
}

const last = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].at(-1);

function closeDrops(refocus: boolean, except: Element | null = null) {
  for (const drop of document.querySelectorAll<HTMLDetailsElement>('.drop[open]')) {
    if (drop === except) continue;
    if (refocus && drop.contains(document.activeElement)) drop.querySelector('summary')?.focus();
    drop.open = false;
  }
}
