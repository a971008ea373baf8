import { isAwake } from '@/lib/data/database';

export const dynamic = 'force-dynamic';

/** 200 only when the database answers too. */
export async function GET() {
  return (await isAwake())
    ? Response.json({ status: 'ok' })
    : Response.json({ status: 'database unreachable' }, { status: 503 });
}
