import type { ReactNode } from 'react';

/** Nothing here, said kindly, with one thing to do. */
export function EmptyState({
  title,
  children,
  acts,
}: {
  title: ReactNode;
  children?: ReactNode;
  acts?: ReactNode;
}) {
  return (
    <div className="measure">
      <p className="calm">{title}</p>
      {children ? <p>{children}</p> : null}
      {acts ? <div className="acts acts-wide">{acts}</div> : null}
    </div>
  );
}
