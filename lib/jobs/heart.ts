import 'server-only';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';

const everyMs = 1_000;

/** Says once a second how far a job is, beside whatever transaction it holds: who is silent for long was cut off. */
export function heart(owner: Owner, id: string): { at: (done: number) => void; stop: () => void } {
  let done = 0;
  let isBeating = false;
  const timer = setInterval(() => {
    if (isBeating) return;
    isBeating = true;
    imports
      .beat(owner, id, done)
      // The database may be down for a moment; the job itself says so.
      .catch(() => undefined)
      .finally(() => {
        isBeating = false;
      });
  }, everyMs);
  return {
    at: (rows) => {
      done = rows;
    },
    stop: () => clearInterval(timer),
  };
}
