import type { Metadata } from 'next';
import { Book } from '@/components/shell/book';
import { NotHere } from '@/components/shell/not-here';
import { Top } from '@/components/shell/top';

export const metadata: Metadata = { title: 'Not here' };

/** Outside every layout: an address that no page answers to. */
export default function NotFound() {
  return (
    <Book head={<Top />}>
      <NotHere />
    </Book>
  );
}
