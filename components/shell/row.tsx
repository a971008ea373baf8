import { type ReactNode, useId } from 'react';

type RowProps = {
  /** When, how near, how far: left of the margin line. */
  margin?: ReactNode;
  as?: 'div' | 'li';
  className?: string;
  marginClass?: string;
  bodyClass?: string;
  /** Who and what: right of it. */
  children: ReactNode;
};

/** One line of the notebook, across the margin line. */
export function Row({
  margin,
  as: Tag = 'div',
  className = '',
  marginClass = '',
  bodyClass = '',
  children,
}: RowProps) {
  return (
    <Tag className={`row ${className}`}>
      <div className={`margin ${marginClass}`}>{margin}</div>
      <div className={`body ${bodyClass}`}>{children}</div>
    </Tag>
  );
}

type SectionProps = {
  title: ReactNode;
  note?: ReactNode;
  margin?: ReactNode;
  className?: string;
  children?: ReactNode;
  /** Rows of its own below the title, each across the margin line. */
  rows?: ReactNode;
};

/** A part of a page under a title of its own. */
export function Section({ title, note, margin, className = '', children, rows }: SectionProps) {
  const id = useId();
  return (
    <section className={`sec ${className}`} aria-labelledby={id}>
      <Row margin={margin}>
        <h2 id={id}>{title}</h2>
        {note ? <p>{note}</p> : null}
        {children}
      </Row>
      {rows}
    </section>
  );
}

/** A section whose title stands in the margin: the day of a nudge, one part of a long form. */
export function MarginSection({
  title,
  className = 'sec-small',
  bodyClass = '',
  children,
}: {
  title: ReactNode;
  className?: string;
  bodyClass?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`row ${className}`} aria-labelledby={id}>
      <h2 className="margin" id={id}>
        {title}
      </h2>
      <div className={`body ${bodyClass}`}>{children}</div>
    </section>
  );
}
