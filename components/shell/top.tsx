import type { ReactNode } from 'react';
import { Tag } from '@/components/signs/tag';
import { Link } from '@/components/ui/link';

/** The line every page begins with: the tag in the margin, the name, and whatever belongs right of it. */
export function Top({ children }: { children?: ReactNode }) {
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
