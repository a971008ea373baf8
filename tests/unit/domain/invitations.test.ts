import { describe, expect, it } from 'vitest';
import { calendarDate, invitationSigns, mayAnswerInvitation, strangersReport } from '@/lib/domain';

describe('an answer to an invitation', () => {
  it.each([
    [null, 'accepted', true],
    [null, 'ignored', true],
    [null, 'declined', true],
    ['ignored', 'accepted', true],
    ['declined', 'accepted', true],
    ['ignored', 'declined', false],
    ['declined', 'ignored', false],
    ['accepted', 'accepted', false],
    ['accepted', 'declined', false],
  ] as const)('after %s, %s: %s', (was, answer, may) => {
    expect(mayAnswerInvitation(was, answer)).toBe(may);
  });
});

describe('what speaks for an invitation', () => {
  it('is what was said, and nothing where nothing was', () => {
    const none = { recognised: false, personalNote: false, sameField: false, inCommon: null };
    expect(invitationSigns(none)).toEqual([]);
    expect(invitationSigns({ ...none, inCommon: 0 })).toEqual(['You have nobody in common']);
    expect(invitationSigns({ ...none, inCommon: 1 })).toEqual(['You have one person in common']);
    expect(invitationSigns({ ...none, recognised: true, inCommon: 12 })).toEqual([
      'You know who they are',
      'You have 12 people in common',
    ]);
  });
});

describe('strangers who were accepted', () => {
  it('are counted by what came of them', () => {
    const day = calendarDate;
    const none = { talkedOn: null, firstWarmOn: null, firstAskedOn: null, standing: 'open' } as const;
    expect(
      strangersReport([
        none,
        { ...none, talkedOn: day('2026-02-01'), firstWarmOn: day('2026-02-01') },
        { ...none, firstWarmOn: day('2026-02-01'), firstAskedOn: day('2026-01-01') },
        { ...none, firstWarmOn: day('2026-02-01'), firstAskedOn: day('2026-02-01') },
        { ...none, firstAskedOn: day('2026-01-01'), standing: 'severed' },
        { ...none, standing: 'pest' },
      ]),
    ).toEqual({ strangers: 6, talked: 1, warm: 3, askedFirst: 2, ended: 2 });
  });
});
