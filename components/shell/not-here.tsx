import { LinkButton } from '@/components/ui/button';
import { Row } from './row';

/** An address that leads nowhere, or to somebody else's notebook: the same words for both. */
export function NotHere() {
  return (
    <Row className="head">
      <h1>That page is not here.</h1>
      <p className="measure">Perhaps it was erased, or the address has a slip in it.</p>
      <div className="acts acts-wide basis-full">
        <LinkButton href="/">To this week</LinkButton>
      </div>
    </Row>
  );
}
