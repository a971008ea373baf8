import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { deviceOf } from './device';

/** What is known about whoever sends a request before they have shown who they are. */
export type Visitor = {
  /** The address they come from, as our own server saw it; '' where nothing says so. */
  address: string;
  /** What their browser calls itself, shortened. */
  device: string;
};

/** The visitor of the present request. */
export async function visitor(): Promise<Visitor> {
  const sent = await headers();
  return { address: sent.get('x-gus-address') ?? '', device: deviceOf(sent.get('user-agent') ?? '') };
}

/** True when the present request reached us, or the proxy that we were told to trust, over TLS. */
export async function isOverTls(): Promise<boolean> {
  return env.behindProxy && firstOf((await headers()).get('x-forwarded-proto')) === 'https';
}

function firstOf(list: string | null): string | undefined {
  return list?.split(',')[0]?.trim().toLowerCase();
}
