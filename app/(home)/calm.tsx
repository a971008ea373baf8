import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import * as candidates from '@/lib/data/candidates';
import type { Owner } from '@/lib/data/owner';

/** Nobody needs anything: rest, or one small thing, in the order of model.md section 6. */
export async function Calm({ owner }: { owner: Owner }) {
  const step = await candidates.oneStepAway(owner);
  return (
    <Row>
      <EmptyState
        title="Everybody is looked after."
        acts={
          step ? (
            <LinkButton href={`/people/${step.id}`}>{step.name}’s road</LinkButton>
          ) : (
            <LinkButton href="/people">Say hello for no reason</LinkButton>
          )
        }
      >
        {step ? (
          <>
            <bdi>{step.name}</bdi> is one step from the next ring. Nothing here is in a hurry.
          </>
        ) : (
          'Say hello to somebody for no reason, or let it be a quiet week.'
        )}
      </EmptyState>
    </Row>
  );
}
