import type { ReactNode } from 'react';
import { Row } from './row';

/** What this page is, as its one h1, and a quiet sentence after it. */
export function PageHead({
  title,
  note,
  margin,
}: {
  title: ReactNode;
  note?: ReactNode;
  margin?: ReactNode;
}) {
  return (
    <Row className="head" margin={margin}>
      <h1>{title}</h1>
      {note ? <p>{note}</p> : null}
    </Row>
  );
}
