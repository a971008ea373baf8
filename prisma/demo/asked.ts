import * as asks from '@/lib/data/asks';
import type { Owner } from '@/lib/data/owner';
import { askOf, linesOf, type RequestKind } from '@/lib/domain';

/** Something that was asked for, so many days ago. */
export type Asked = {
  ago: number;
  kinds: RequestKind[];
  areas?: string[];
  tone?: 'polite' | 'order' | 'pressure';
  pitch?: boolean;
  toMany?: boolean;
  channel: string;
  product?: string;
  feeling?: string;
  text: string;
};

/** Writes an ask down on its day, as the form does. */
export async function ask(owner: Owner, token: string, person: string, scene: Asked): Promise<void> {
  const { kinds, areas, tone = 'polite', pitch = false, toMany = false, product = '', ...rest } = scene;
  const lines = linesOf({ kinds, areas });
  const asked = askOf(lines, { on: owner.today, tone, mass: toMany });
  if (!asked) return;
  await asks.create(owner, token, {
    ...{ person, asked, lines, pitch, product, chain: false, context: 'social' },
    ...{ commission: '', motive: '', channel: rest.channel, feeling: rest.feeling ?? null, text: rest.text },
  });
}
