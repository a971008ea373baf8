import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';

/** Nobody is here yet: one question, and it is about a dog. */
export function FirstVisit() {
  return (
    <Row className="first">
      <p className="lead">Add one person you’d like to know.</p>
      <h1>What is their dog called?</h1>
      <LinkButton look="full" href="/people/new">
        Add somebody
      </LinkButton>
    </Row>
  );
}
