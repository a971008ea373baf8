import { leadingKind } from './asked';
import type { AskFlag } from './asks';
import type { DraftCode } from './drafts';
import type { AskLine, AskReaction, Stage } from './evidence';
import { GATE, rank } from './policy';
import type { ReasonCode } from './reasons';

/** What the choice looks at: the ask as it was, and how they took an answer, if there was one. */
export type DraftAsk = {
  lines: readonly AskLine[];
  flags: readonly AskFlag[];
  /** Whether the first words that came from them were a pitch. */
  pitchFirst?: boolean;
  reaction?: AskReaction | null;
};

/**
 * The drafts that suit an ask, the best first (S3-13; model.md, section 8). Pressure asks for a firm no; a mass
 * request for "not to everyone"; a stranger is told "not yet", a friend the honest reason. Those who have died get
 * none; those shut out hear nothing unless the owner wants to. No reply is always among them: ignoring is as
 * legitimate as declining (S0-7).
 */
export function suggestedDrafts(
  ask: DraftAsk,
  stage: Stage,
  ruling: { reasons: readonly { code: ReasonCode }[] },
): DraftCode[] {
  const has = (...codes: ReasonCode[]) => ruling.reasons.some(({ code }) => codes.includes(code));
  if (has('N6')) return [];
  if (has('N2', 'N3')) return ['NO_REPLY', 'NOT_INVOLVED', 'FIRM_BOUNDARY', 'SECOND_CHANCE'];
  const kind = leadingKind(ask.lines);
  const skill = ask.lines.some((line) => GATE[line.kind].ability !== null);
  const close = rank(stage) >= rank('trusted');
  const near = rank(stage) >= rank('liked');
  const offended = ask.flags.some((flag) => flag !== 'FIRST_CONTACT_ASK') || ask.pitchFirst === true;
  const best: DraftCode[] = [];
  if (ask.flags.includes('PRESSURE') || ask.reaction === 'pressure')
    best.push('FIRM_BOUNDARY', 'NOT_INVOLVED');
  if (ask.flags.includes('REPEAT_AFTER_NO')) best.push('FIRM_BOUNDARY');
  if (kind === 'mass' || ask.flags.includes('MASS')) best.push('NOT_TO_EVERYONE', 'NOT_INVOLVED');
  if (has('N5')) best.push('NO_REPLY', 'FIRM_BOUNDARY', 'SECOND_CHANCE');
  if (has('N4')) best.push('ALTERNATIVE', 'WRONG_PERSON');
  if (!near) best.push('DONT_KNOW_YOU_YET');
  if (skill && has('A1')) best.push('HAVENT_SEEN_YOUR_WORK');
  if (close) best.push('HONEST_NO');
  best.push('ALTERNATIVE', 'WRONG_PERSON');
  if (offended) best.push('FEEDBACK');
  if (!near) best.push('NOT_INVOLVED');
  best.push('NO_REPLY');
  return [...new Set(best)];
}
