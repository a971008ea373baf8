import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asMultipart } from '@/scripts/bench/form.mjs';
import { root } from '@/scripts/lib/places.mjs';

/** What a server action answered: the status, where it leads, and the state that its form is handed. */
export type ActionAnswer = { status: number; to: string; state: string };

type Built = Record<string, { workers: Record<string, unknown>; exportedName: string }>;

/** Every function that app/actions hands to the outside. */
export function exportedActions(): string[] {
  const folder = join(root, 'app/actions');
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    return [...source.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(([, name = '']) => name);
  });
}

/** Sends a form to an action of the running build as React does, on a page that holds it. */
export async function callAction(
  url: string,
  token: string,
  name: string,
  fields: readonly [string, string][],
  ids: Record<'id' | 'checkId' | 'entryId' | 'askId' | 'invitationId', string>,
): Promise<ActionAnswer> {
  const { id, path } = action(name);
  // On most pages [id] is a person; under the asks it is one of them.
  const page = path
    .replace(/^\/asks\/\[id\]/, `/asks/${ids.askId}`)
    .replace(/\[(\w+)\]/g, (_, part: keyof typeof ids) => ids[part] ?? part);
  const { body, type } = asMultipart([
    ...fields.map(([field, value]): [string, string] => [`_1_${field}`, value]),
    ['0', '[{"status":"idle"},"$K1"]'],
  ]);
  const answer = await fetch(url + page, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `gus=${token}`, origin: url, 'content-type': type, 'next-action': id },
    body: new Uint8Array(body),
  });
  const rows = new Map(
    (await answer.text()).split('\n').map((row) => [row.split(':')[0], row.slice(row.indexOf(':') + 1)]),
  );
  const at = /"a":"\$@([0-9a-f]+)"/.exec(rows.get('0') ?? '')?.[1] ?? '';
  return {
    status: answer.status,
    to: answer.headers.get('x-action-redirect') ?? '',
    state: rows.get(at) ?? '',
  };
}

let built: Built | undefined;

/** The name under which the build knows an action, and a page that holds it. */
function action(name: string): { id: string; path: string } {
  built ??= JSON.parse(readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8'))
    .node as Built;
  const [id, found] = Object.entries(built).find(([, each]) => each.exportedName === name) ?? [];
  const page = Object.keys(found?.workers ?? {}).findLast((each) => !each.includes('@'));
  if (!id || !page) throw new Error(`no page of the build holds the action ${name}`);
  return {
    id,
    path:
      page
        .replace(/^app/, '')
        .replace(/\/\([^)]+\)/g, '')
        .replace(/\/page$/, '') || '/',
  };
}
