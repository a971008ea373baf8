'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';

/** The rooms of the gate, in the order in which they are used. */
const rooms = [
  { href: '/promote', name: 'Promote?' },
  { href: '/asks', name: 'Asks' },
  { href: '/introductions', name: 'Introductions' },
  { href: '/asks/mine', name: 'Before you ask' },
  { href: '/record', name: 'My record' },
] as const;

/** A page of the gate, with the way to its other rooms above it. */
export function InGate({ children }: { children: ReactNode }) {
  return (
    <>
      <Row className="no-print">
        <Rooms />
      </Row>
      {children}
    </>
  );
}

/**
 * The gate's rooms as one quiet line; the innermost room around this page is the current one, and on a phone the
 * line is pushed along until it shows.
 */
function Rooms() {
  const path = usePathname();
  const line = useRef<HTMLElement>(null);
  const around = rooms.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  const here = around.toSorted((a, b) => b.href.length - a.href.length)[0];
  const name = here?.name;
  useEffect(() => {
    const nav = line.current;
    const current = name && nav?.querySelector<HTMLElement>('[aria-current]');
    if (!nav || !current) return;
    const hidden = current.getBoundingClientRect().right - nav.getBoundingClientRect().right;
    // Not scrollIntoView, which would move the page as well.
    if (hidden > 0) nav.scrollTo({ left: hidden + 24 });
  }, [name]);
  return (
    <nav ref={line} className="rooms scroll" aria-label="Around your name">
      {rooms.map((room) => (
        <Link
          key={room.href}
          href={room.href}
          aria-current={room !== here ? undefined : path === room.href ? 'page' : 'true'}
        >
          {room.name}
        </Link>
      ))}
    </nav>
  );
}
