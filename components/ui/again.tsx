'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 1500;

/** Looks again every moment, while something is on its way; without script the page loads itself anew. */
export function Again() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}
