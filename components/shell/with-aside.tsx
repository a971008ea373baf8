import type { ReactNode } from 'react';

/** A page and what stands beside it; below it where there is no room. */
export function WithAside({
  aside,
  label,
  children,
}: {
  aside: ReactNode;
  /** What the aside is: "In short". */
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="with-aside">
      <div>{children}</div>
      <aside className="aside" aria-label={label}>
        {aside}
      </aside>
    </div>
  );
}

/** One short list in the aside. */
export function AsidePart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="more">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
