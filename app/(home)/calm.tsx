import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import * as candidates from '@/lib/data/candidates';
import * as matches from '@/lib/data/matches';
import * as memories from '@/lib/data/memories';
import * as outcomes from '@/lib/data/outcomes';
import type { Owner } from '@/lib/data/owner';

/** Nobody needs anything: rest, or one small thing, in the order of model.md section 6. */
export async function Calm({ owner }: { owner: Owner }) {
  const one =
    (await toRemember(owner)) ?? (await oneStep(owner)) ?? (await toWeave(owner)) ?? (await howItWent(owner));
  return (
    one ?? (
      <OneThing href="/people" act="Say hello for no reason">
        Say hello to somebody for no reason, or let it be a quiet week.
      </OneThing>
    )
  );
}

async function toRemember(owner: Owner) {
  const [card] = await memories.list(owner, 1);
  if (!card) return null;
  return (
    <OneThing href="/remember" act="Bring back a few">
      A moment for the small details: what do you still know about <bdi>{card.name}</bdi>?
    </OneThing>
  );
}

async function oneStep(owner: Owner) {
  const step = await candidates.oneStepAway(owner);
  if (!step) return null;
  return (
    <OneThing
      href={`/people/${step.id}`}
      act={
        <>
          <bdi>{step.name}</bdi>’s road
        </>
      }
    >
      <bdi>{step.name}</bdi> is one step from the next ring. Nothing here is in a hurry.
    </OneThing>
  );
}

async function toWeave(owner: Owner) {
  const match = await matches.find(owner);
  if (!match) return null;
  const { one, other, word } = match;
  const asked = new URLSearchParams({ kind: 'match', who: one.id, with: other.id });
  return (
    <OneThing href={`/promote?${asked}`} act="Weave them together?">
      <bdi>{one.name}</bdi> and <bdi>{other.name}</bdi> might like each other: both care for “
      <bdi>{word}</bdi>”.
    </OneThing>
  );
}

async function howItWent(owner: Owner) {
  const [open] = await outcomes.awaited(owner, { size: 1 });
  if (!open) return null;
  return (
    <OneThing href={`/promote/${open.checkId}`} act="Say how it went">
      You put your name to <bdi>{open.person.name}</bdi>. How did it go?
    </OneThing>
  );
}

function OneThing({ href, act, children }: Record<'act' | 'children', React.ReactNode> & { href: string }) {
  return (
    <Row>
      <EmptyState title="Everybody is looked after." acts={<LinkButton href={href}>{act}</LinkButton>}>
        {children}
      </EmptyState>
    </Row>
  );
}
