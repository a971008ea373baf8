import type { ReactNode } from 'react';
import { Book } from '@/components/shell/book';
import { Header } from '@/components/shell/header';
import { KeepPlace } from '@/components/shell/keep-place';
import { Row } from '@/components/shell/row';
import { SaidHere } from '@/components/shell/said-here';
import { ShortcutKeys } from '@/components/shell/shortcut-keys';
import { heard } from '@/lib/said';

/** Around every signed-in page; the sheet is a page shown over another one, such as Log. */
export default async function HomeLayout({ children, sheet }: { children: ReactNode; sheet: ReactNode }) {
  const message = await heard();
  return (
    <>
      <Book head={<Header />}>
        <Row>
          <SaidHere
            id={message?.id ?? ''}
            text={message?.text ?? ''}
            path={message?.path ?? ''}
            refused={message?.refused ?? false}
          />
        </Row>
        {children}
        <KeepPlace />
      </Book>
      {sheet}
      <ShortcutKeys />
    </>
  );
}
