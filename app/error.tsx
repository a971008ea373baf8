'use client';

import { Book } from '@/components/shell/book';
import { Top } from '@/components/shell/header';
import { Unreachable } from '@/components/shell/unreachable';

/** A page that failed outside the signed-in part, or together with its layout. */
export default function PageFailed({ retry }: { retry: () => void }) {
  return (
    <Book head={<Top />}>
      <Unreachable retry={retry} />
    </Book>
  );
}
