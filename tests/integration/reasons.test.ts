import { describe, expect, it } from 'vitest';
import * as people from '@/lib/data/people';
import * as reasons from '@/lib/data/reasons';
import type { PersonTag } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { aDraft, aPerson, day, type Happened, logged, onDay } from '../support/history';

const ticked = (more: Partial<reasons.Ticked> = {}): reasons.Ticked => ({
  wrongReasons: [],
  goodReasons: [],
  contextTags: [],
  ...more,
});

const pitch = (on: string): Happened => ({
  evidence: { type: 'touch', on: day(on), spoke: 'them', warmth: 0, salesy: true },
});

async function somebody(...happened: Happened[]) {
  const owner = onDay(await anOwner(), '2026-11-16');
  const id = await aPerson(owner);
  if (happened.length > 0) await logged(owner, id, ...happened);
  const tagsOf = async (which: 'automatic' | 'suggested') =>
    (await reasons.get(owner, id))?.[which].map(({ tag }) => tag);
  const say = (tag: PersonTag, column: keyof reasons.Ticked | null) => reasons.answer(owner, id, tag, column);
  return { owner, id, tagsOf, say };
}

describe('What one notices', () => {
  it('is kept as it was ticked, and nobody else’s tab is overwritten', async () => {
    const { owner, id } = await somebody();
    const liked = ticked({ goodReasons: ['FUNNY'], contextTags: ['LION'] });
    expect(await reasons.keep(owner, id, ticked(), liked)).toBe('kept');
    expect(await reasons.keep(owner, id, ticked(), ticked({ wrongReasons: ['AGENDA'] }))).toBe('changed');
    expect((await reasons.get(owner, id))?.tags).toEqual(['FUNNY', 'LION']);
    expect(await reasons.keep(owner, id, liked, ticked())).toBe('kept');
    expect((await reasons.get(owner, id))?.tags).toEqual([]);
  });

  it('that the first words were a pitch is noted by itself, until it is seen otherwise', async () => {
    const { tagsOf, say } = await somebody(pitch('2026-11-01'));
    expect(await tagsOf('automatic')).toEqual(['PITCH_FIRST']);
    await say('PITCH_FIRST', null);
    expect(await tagsOf('automatic')).toEqual([]);
  });

  it('suggests what asks and help say; taken on or put aside, once', async () => {
    const asks = ['2026-09-01', '2026-10-01', '2026-11-01'].map((on) => ({
      evidence: { type: 'ask' as const, on: day(on), request: 'share' as const },
    }));
    const { owner, id, tagsOf, say } = await somebody(...asks);
    expect(await tagsOf('suggested')).toEqual(['SELF_CENTERED']);
    await Promise.all([say('SELF_CENTERED', 'wrongReasons'), say('SELF_CENTERED', 'wrongReasons')]);
    expect((await reasons.get(owner, id))?.tags).toEqual(['SELF_CENTERED']);
    expect(await tagsOf('suggested')).toEqual([]);
  });

  it('reads how the two are joined: never a talk in more than a year, a follow soon taken back', async () => {
    const { owner, id, tagsOf } = await somebody();
    const channels = [
      { kind: 'linkedin', handle: 'in/dana', state: 'connected', since: day('2025-01-01') },
      { kind: 'x', handle: '@dana', state: 'follows-me', since: day('2026-05-01'), until: day('2026-06-01') },
    ];
    await people.update(owner, id, aDraft({ channels }));
    expect((await people.get(owner, id))?.channels).toMatchObject(channels);
    expect(await tagsOf('suggested')).toEqual(['WONT_TALK', 'RATIO_GAMER']);
  });
});
