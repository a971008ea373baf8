import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from '@/components/ui/link';

/** A link that knows whether it leads here ("page") or to the room around here ("true"). */
export function NavLink({ href, ...rest }: Omit<ComponentProps<typeof Link>, 'href'> & { href: string }) {
  const here = usePathname();
  const within = href !== '/' && here.startsWith(`${href}/`);
  return <Link href={href} aria-current={here === href ? 'page' : within || undefined} {...rest} />;
}
