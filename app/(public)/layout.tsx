import type { ReactNode } from 'react';
import { Book } from '@/components/shell/book';
import { Top } from '@/components/shell/top';

/** Around the pages for somebody who is not signed in: no navigation, nothing about anybody. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Book head={<Top />}>{children}</Book>;
}
