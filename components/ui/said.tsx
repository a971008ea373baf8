import type { ReactNode } from 'react';
import { Sign } from './sign';

/**
 * What just happened, in its place. The region stays on the page while it is silent: a screen reader
 * announces only what changes inside a region that was already there.
 */
export function Said({ children }: { children?: ReactNode }) {
  return (
    <div role="status" className={children ? 'said' : undefined}>
      {children ? (
        <>
          <Sign name="tick" size={20} />
          <p>{children}</p>
        </>
      ) : null}
    </div>
  );
}

/** The rule's no, or what is in the way, in one sentence that says what would change it. */
export function Refused({ children }: { children: ReactNode }) {
  return (
    <p role="alert" tabIndex={-1} className="refused">
      {children}
    </p>
  );
}
