'use client';

import './globals.css';
import { Book } from '@/components/shell/book';
import { Unreachable } from '@/components/shell/unreachable';

/** Even the root layout failed: the same words, without its type. */
export default function AllFailed({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Gus</title>
        <Book>
          <Unreachable retry={retry} />
        </Book>
      </body>
    </html>
  );
}
