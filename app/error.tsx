'use client';

import { Book } from '@/components/shell/book';
import { Unreachable } from '@/components/shell/unreachable';

/** A page that failed outside the signed-in part, or together with its layout. */
export default function PageFailed({ retry }: { retry: () => void }) {
  return (
    <Book>
      <Unreachable retry={retry} />
    </Book>
  );
}
