import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { askWasMistaken } from '@/app/actions/asks';
import { answerStanding } from '@/app/actions/standings';
import { KnownThen } from '@/components/asks/known-then';
import { Mistaken } from '@/components/asks/mistaken';
import { Order } from '@/components/asks/order';
import { VerdictLines } from '@/components/asks/verdict-lines';
import { WhatStoodOut } from '@/components/asks/what-stood-out';
import { WhatTheyAsked } from '@/components/asks/what-they-asked';
import { Section } from '@/components/shell/row';
import { MannersCard } from '@/components/standing/manners-card';
import { requireOwner } from '@/lib/auth/owner';
import * as ledger from '@/lib/data/ask-ledger';
import * as asks from '@/lib/data/asks';
import * as manners from '@/lib/data/manners';
import type { Owner } from '@/lib/data/owner';
import * as rulings from '@/lib/data/rulings';
import { Answering } from './answering';
import { knownThen } from './then-view';

export const metadata: Metadata = { title: 'An ask' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const ask = (await asks.get(owner, (await params).id)) ?? notFound();
  const earlier = ask.person.standing === 'watch' ? await flaggedBefore(owner, ask) : [];
  const { today } = owner;
  return (
    <>
      <WhatTheyAsked ask={ask} today={today} />
      <VerdictLines name={ask.person.name} lines={await linesNow(owner, ask)} today={today} />
      {ask.mistakenOn ? null : <Answering ask={ask} owner={owner} />}
      <WhatStoodOut flags={ask.flags} points={ask.points} earlier={earlier} today={today} />
      <MannersCard
        person={ask.person}
        manners={await manners.get(owner, ask.person.id)}
        answer={answerStanding}
        today={today}
      />
      {ask.person.firstAskedOn ? (
        <Section title="What came first">
          <Order days={ask.person} today={today} />
          {ask.isEarly && ask.on !== ask.person.firstAskedOn ? (
            <p className="quiet">This one came before your first warm day, too.</p>
          ) : null}
        </Section>
      ) : null}
      <KnownThen {...knownThen(ask)} />
      {ask.mistakenOn || ask.state === 'granted' || ask.grantedLines > 0 ? null : (
        <Mistaken ask={ask.id} action={askWasMistaken} />
      )}
    </>
  );
}

/** The lines with what the gate would say today of those that may still be granted. */
async function linesNow(owner: Owner, { person, state, mistakenOn, lines }: asks.Ask) {
  const open =
    mistakenOn || (state !== 'open' && state !== 'deferred') ? [] : lines.filter((line) => !line.granted);
  const ruled = await rulings.tryEach(owner, person.id, open);
  return lines.map((line) => ({ ...line, now: ruled[open.indexOf(line)]?.verdict ?? null }));
}

/** What stood out among the 20 asks before this one. */
async function flaggedBefore(owner: Owner, ask: asks.Ask) {
  const before = await ledger.list(owner, { personId: ask.person.id, counted: true }, ask, 20);
  return before.asks.filter(({ flags }) => flags.length > 0);
}
