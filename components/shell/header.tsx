import { Tag } from '@/components/signs/tag';
import { TextInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { NavLink } from './nav-link';

/** The head of a signed-in page; on a phone its navigation is the bar at the bottom, with Log in the middle. */
export function Header() {
  return (
    <Top>
      <nav className="nav" aria-label="Main">
        <ul>
          <li>
            <NavLink href="/">This week</NavLink>
          </li>
          <li>
            <NavLink href="/people">People</NavLink>
          </li>
          <li>
            <NavLink href="/rings">Rings</NavLink>
          </li>
          <li>
            <NavLink href="/promote">Promote?</NavLink>
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
            <TextInput
              type="search"
              name="q"
              label="Find a person or a small detail"
              hideLabel
              placeholder="Find somebody"
              autoComplete="off"
              aria-keyshortcuts="/"
            />
          </form>
        </search>
        <Link href="/people" className="find-link">
          Find
        </Link>
        <NavLink href="/you">You</NavLink>
      </div>
    </Top>
  );
}

/** The line every page begins with: the tag in the margin, the name, and whatever belongs right of it. */
export function Top({ children }: { children?: React.ReactNode }) {
  return (
    <header className="row top">
      <div className="margin">
        <span className="tag">
          <Tag />
        </span>
      </div>
      <div className="body">
        <Link className="word" href="/">
          Gus
        </Link>
        {children}
      </div>
    </header>
  );
}
