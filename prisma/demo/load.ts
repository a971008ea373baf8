import * as boundaries from '@/lib/data/boundaries';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as reasons from '@/lib/data/reasons';
import * as snoozes from '@/lib/data/snoozes';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import { addDays, type CalendarDate, STAGES } from '@/lib/domain';
import { ask } from './asked';
import { loadIntroductions } from './introductions';
import { loadInvitations } from './invitations';
import { known } from './known';
import { liked } from './liked';
import { loadMyAsks } from './my-asks';
import { near } from './near';
import type { Character } from './story';
import { vouch } from './vouched';

/**
 * Writes the demo account's people as a user would have: each day's entries on their day, and a ring
 * confirmed when the evidence for it was there. Returns how many people it wrote.
 */
export async function loadDemo(owner: Owner, newToken: () => string): Promise<number> {
  const cast = [...near, ...liked, ...known];
  const ids = new Map<string, string>();
  for (const character of cast) {
    const id = await live(owner, character, newToken);
    if (id) ids.set(character.name, id);
  }
  await loadIntroductions(owner, newToken);
  await loadMyAsks(owner, newToken);
  await loadInvitations(owner, newToken);
  await vouch({ owner, ids, newToken });
  return cast.length;
}

async function live(owner: Owner, character: Character, newToken: () => string): Promise<string | null> {
  const day = (ago: number): CalendarDate => addDays(owner.today, -ago);
  // The same owner on an earlier day: what was logged then counts as written down then.
  const then = (ago: number): Owner => ({ ...owner, today: day(ago) });
  const scenes = [...character.scenes, ...(character.asked ?? [])].sort((a, b) => b.ago - a.ago);
  const firstAgo = Math.max(character.metAgo ?? 0, scenes[0]?.ago ?? 0);
  const id = await people.create(then(firstAgo), draftOf(owner, character, day), newToken());
  if (!id) return null;
  for (const scene of scenes) {
    if ('kinds' in scene) {
      await ask(then(scene.ago), newToken, id, scene);
      continue;
    }
    const { ago, evidence, ...told } = scene;
    await occasions.log(then(ago), newToken(), [
      {
        person: id,
        entries: [{ ...told, evidence: evidence(day(ago)) }],
      },
    ]);
    await welcome(then(scene.ago), id, character);
  }
  if (character.standing) {
    const { ago, ...step } = character.standing;
    await standings.change(then(ago), id, { from: 'open', ...step, terms: '', confirmed: true });
  }
  if (character.never) {
    const { ago, ...line } = character.never;
    await boundaries.draw(then(ago), id, { was: [], ...line });
  }
  if (character.noticed) await reasons.keep(owner, id, unnoticed, { ...unnoticed, ...character.noticed });
  if (character.snoozedFor) await snoozes.snooze(owner, id, addDays(owner.today, character.snoozedFor));
  return id;
}

const unnoticed: reasons.Ticked = { wrongReasons: [], goodReasons: [], contextTags: [] };

async function welcome(owner: Owner, id: string, character: Character): Promise<void> {
  const move = await stages.proposed(owner, id);
  if (move?.direction !== 'inward' || STAGES.indexOf(move.to) > STAGES.indexOf(character.ring)) return;
  await stages.welcomeToStage(owner, id, move.from, move.to);
}

function draftOf(owner: Owner, character: Character, day: (ago: number) => CalendarDate): people.Draft {
  const birthday = character.birthdayIn === undefined ? null : addDays(owner.today, character.birthdayIn);
  return {
    name: character.name,
    howMet: character.howMet ?? '',
    metOn: character.metAgo === undefined ? null : day(character.metAgo),
    metThrough: character.through ?? '',
    metIn: character.metIn ?? '',
    metOnline: character.metOnline ?? null,
    channels: (character.channels ?? []).map(([kind, handle]) => ({ kind, handle })),
    dates: birthday
      ? [
          {
            kind: 'birthday',
            month: Number(birthday.slice(5, 7)),
            day: Number(birthday.slice(8, 10)),
            year: null,
          },
        ]
      : [],
    rhythm: character.rhythmDays ? 'days' : 'ring',
    cadenceDays: character.rhythmDays ?? null,
    shareable: true,
    inner: character.inner ?? false,
    intention: character.intention ?? false,
    standingConsent: false,
    labels: character.labels ?? [],
  };
}
