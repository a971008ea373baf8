// Files share what they import: whichever draws in Next's parts first, they find what a server gives them.
import 'next/dist/server/node-environment-baseline';
import { inject } from 'vitest';

// Before anything of lib/ is read: lib/env takes its values when it is first imported.
const worker = Number(process.env.VITEST_POOL_ID ?? 1);
const url = inject('databases')[worker - 1];
if (!url) throw new Error(`no database was made for worker ${worker}`);
process.env.DATABASE_URL = url;
process.env.GUS_SECRET = 'a secret for tests, long enough to sign with and of no use to anybody';
