import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AllDetails } from '@/components/person-page/all-details';
import { requireOwner } from '@/lib/auth/owner';
import * as facts from '@/lib/data/facts';
import * as roster from '@/lib/data/roster';
import { parseBefore } from '@/lib/data/timeline';

export const metadata: Metadata = { title: 'Small details' };

const size = 50;

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const { id } = await params;
  const { before } = await searchParams;
  const [person] = await roster.named(owner, [id]);
  if (!person) notFound();
  const cursor = parseBefore(typeof before === 'string' ? before : undefined);
  const { facts: details, next } = await facts.list(owner, id, cursor, size);
  return (
    <AllDetails
      person={person}
      details={details}
      today={owner.today}
      earlier={next && `${next.on}_${next.id}`}
      isEarlier={cursor !== null}
    />
  );
}
