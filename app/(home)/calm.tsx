import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import * as candidates from '@/lib/data/candidates';
import * as outcomes from '@/lib/data/outcomes';
import type { Owner } from '@/lib/data/owner';

/** Nobody needs anything: rest, or one small thing, in the order of model.md section 6. */
export async function Calm({ owner }: { owner: Owner }) {
  const step = await candidates.oneStepAway(owner);
  if (step) {
    return (
      <OneThing href={`/people/${step.id}`} act={`${step.name}’s road`}>
        <bdi>{step.name}</bdi> is one step from the next ring. Nothing here is in a hurry.
      </OneThing>
    );
  }
  const [open] = await outcomes.awaited(owner, { size: 1 });
  if (open) {
    return (
      <OneThing href={`/promote/${open.checkId}`} act="Say how it went">
        You put your name to <bdi>{open.person.name}</bdi>. How did it go?
      </OneThing>
    );
  }
  return (
    <OneThing href="/people" act="Say hello for no reason">
      Say hello to somebody for no reason, or let it be a quiet week.
    </OneThing>
  );
}

function OneThing({ href, act, children }: { href: string; act: string; children: React.ReactNode }) {
  return (
    <Row>
      <EmptyState title="Everybody is looked after." acts={<LinkButton href={href}>{act}</LinkButton>}>
        {children}
      </EmptyState>
    </Row>
  );
}
