import type { ReactNode } from 'react';

/** The notebook around a page: a way past its head, the margin line, and the page itself. */
export function Book({ head, children }: { head?: ReactNode; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <div className="book">
        {head}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
