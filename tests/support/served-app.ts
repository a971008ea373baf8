import { closeDatabase } from '@/lib/data/database';
import { type App, startApp } from '@/scripts/lib/app.mjs';
import { freePort } from '@/scripts/lib/cluster.mjs';
import { makeTemplate, startScratch } from '@/scripts/lib/scratch.mjs';

/** The built app on a database of its own, which this process looks into as well. */
export async function serveApp(name: string): Promise<{ url: string; close: () => Promise<void> }> {
  const scratch = await startScratch();
  let app: App | undefined;
  const close = async () => {
    await closeDatabase();
    await app?.stop();
    await scratch.remove();
  };
  try {
    const secret = 'a secret for tests, long enough to sign with and of no use to anybody';
    const databaseUrl = await makeTemplate(scratch.url, name);
    Object.assign(process.env, { DATABASE_URL: databaseUrl, GUS_SECRET: secret });
    const port = await freePort();
    app = await startApp({ port, databaseUrl, secret, quiet: true });
    return { url: `http://localhost:${port}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
