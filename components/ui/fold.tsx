import type { ReactNode } from 'react';

/** Something folded away until it is asked for; works without script. */
export function Fold({
  summary,
  open,
  className = '',
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={`fold ${className}`} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/**
 * A quiet action that drops a small sheet below itself: a date to snooze until. One is open at a time; Esc
 * or a press elsewhere closes it where script runs.
 */
export function Drop({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="drop" name="drop">
      <summary className="act">{label}</summary>
      <div className="drop-sheet">{children}</div>
    </details>
  );
}
