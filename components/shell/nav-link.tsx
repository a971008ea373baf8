import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from '@/components/ui/link';

type Props = Omit<ComponentProps<typeof Link>, 'href'> & {
  href: string;
  /** Rooms with an address of their own that belong to this one. */
  rooms?: readonly string[];
};

/** A link that knows whether it leads here ("page") or to the room around here ("true"). */
export function NavLink({ href, rooms = [], ...rest }: Props) {
  const here = usePathname();
  const within =
    rooms.includes(here) || [href, ...rooms].some((room) => room !== '/' && here.startsWith(`${room}/`));
  return <Link href={href} aria-current={here === href ? 'page' : within || undefined} {...rest} />;
}
