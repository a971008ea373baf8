import { headers } from 'next/headers';
import { saveLog } from '@/app/actions/log';
import { LogForm } from '@/components/log/log-form';
import { NotThatOne } from '@/components/shell/not-that-one';
import { requireOwner } from '@/lib/auth/owner';
import * as abilities from '@/lib/data/abilities';
import * as roster from '@/lib/data/roster';
import { addDays } from '@/lib/domain';
import { safePath } from '@/lib/input/back';
import { logQuery } from '@/lib/input/log-query';
import { namesNobody } from '@/lib/query';

export type LogSearch = Promise<Record<string, string | string[] | undefined>>;

/** The log form with everything it needs, the same for its page and for the sheet. */
export async function LogHere({ searchParams }: { searchParams: LogSearch }) {
  const owner = await requireOwner();
  const asked = logQuery(await searchParams);
  const [{ chosen, offered }, areas] = await Promise.all([
    roster.offered(owner, asked.with),
    abilities.areas(owner),
  ]);
  return (
    <>
      <NotThatOne when={namesNobody(asked.with, chosen)} className="q" />
      <LogForm
        action={saveLog}
        token={crypto.randomUUID()}
        back={asked.back ?? (await cameFrom())}
        today={owner.today}
        yesterday={addDays(owner.today, -1)}
        offered={offered}
        chosen={chosen.map((one) => one.id)}
        areas={areas}
        kind={asked.kind}
      />
    </>
  );
}

/** The page the browser says it came from, where that is one of ours. */
async function cameFrom(): Promise<string> {
  const sent = await headers();
  const referer = sent.get('referer') ?? '';
  if (!URL.canParse(referer)) return '/';
  const { host, pathname, search } = new URL(referer);
  return host === (sent.get('x-forwarded-host') ?? sent.get('host')) ? safePath(pathname + search) : '/';
}
