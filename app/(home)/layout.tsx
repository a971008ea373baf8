import type { ReactNode } from 'react';
import { Book } from '@/components/shell/book';
import { Header } from '@/components/shell/header';
import { ShortcutKeys } from '@/components/shell/shortcut-keys';

/** Around every signed-in page; the sheet is a page shown over another one, such as Log. */
export default function HomeLayout({ children, sheet }: { children: ReactNode; sheet: ReactNode }) {
  return (
    <>
      <Book head={<Header />}>{children}</Book>
      {sheet}
      <ShortcutKeys />
    </>
  );
}
