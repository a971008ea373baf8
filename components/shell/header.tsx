'use client';

import { Link } from '@/components/ui/link';
import { NavLink } from './nav-link';
import { Top } from './top';

/**
 * The head of a signed-in page; on a phone its navigation is the bar at the bottom, with Log in the middle. Drawn in
 * the browser as well: its links need that, and every page would carry the rest of it twice.
 */
export function Header() {
  return (
    <Top>
      <nav className="nav" aria-label="Main">
        <ul>
          <li>
            <NavLink href="/" rooms={['/remember']}>
              This week
            </NavLink>
          </li>
          <li>
            <NavLink href="/people">People</NavLink>
          </li>
          <li>
            <NavLink href="/rings">Rings</NavLink>
          </li>
          <li>
            <NavLink href="/promote" rooms={['/asks', '/introductions', '/record']}>
              Promote?
            </NavLink>
          </li>
          <li className="nav-log">
            <NavLink href="/log" aria-keyshortcuts="l" aria-label="Log">
              Log <kbd>l</kbd>
            </NavLink>
          </li>
        </ul>
      </nav>
      <div className="tools">
        <search className="find">
          <form action="/people">
            <label htmlFor="find" className="sr-only">
              Find a person or a small detail
            </label>
            <input
              id="find"
              type="search"
              name="q"
              dir="auto"
              placeholder="Find somebody"
              autoComplete="off"
              aria-keyshortcuts="/"
            />
          </form>
        </search>
        <Link href="/people?find" className="find-link">
          Find
        </Link>
        <NavLink href="/you">You</NavLink>
      </div>
    </Top>
  );
}
