import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to another page of Gus. Pages are small and never cached, so nothing is fetched before it is asked
 * for: a list of fifty people would otherwise ask for fifty pages.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
