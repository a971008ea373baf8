'use client';

import { Unreachable } from '@/components/shell/unreachable';

/** A page that failed, with the navigation still around it. */
export default function PageFailed({ retry }: { retry: () => void }) {
  return <Unreachable retry={retry} />;
}
