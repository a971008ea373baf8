import type { RequestKind, Stage } from './evidence';
import { GATE, type Gate, POLICY_VERSION, REQUEST_KINDS, rank, STAGE_NAMES, STAGES } from './policy';

/** A plain circle: fine. Half filled: fine once I have seen it, or both agree. A circle with a stripe: no. */
export type MannersSign = 'fine' | 'half' | 'no';

/** One line of the chart; `kinds` is empty for plain human contact. */
export type MannersRow = {
  kinds: RequestKind[];
  label: string;
  cells: { stage: Stage; sign: MannersSign }[];
};

/** What I do for whom, with nobody named (S1-20). */
export type MannersChart = { policy: number; columns: { stage: Stage; name: string }[]; rows: MannersRow[] };

/**
 * The manners chart, made from the gate table, so that it cannot drift from it: kinds with the same signs share a
 * row. Half filled where the gate wants first-hand work or an introduction that can be honestly written. `never`: what the owner
 * does for nobody, a boundary that needs no justification (S0-13, S1-21).
 */
export function mannersChart({ never = [] }: { never?: readonly RequestKind[] } = {}): MannersChart {
  const rows: MannersRow[] = [
    {
      kinds: [],
      label: 'Hello, a question, a funny line, feedback',
      cells: STAGES.map((stage) => ({ stage, sign: 'fine' })),
    },
  ];
  for (const kind of REQUEST_KINDS) {
    const gate = GATE[kind];
    const cells = STAGES.map((stage) => ({
      stage,
      sign: never.includes(kind) ? ('no' as const) : signAt(gate, stage),
    }));
    const same = rows.find((row) => row.kinds.length > 0 && sameSigns(row.cells, cells));
    if (same) {
      same.kinds.push(kind);
      same.label = labelOf(same.kinds);
    } else {
      rows.push({ kinds: [kind], label: labelOf([kind]), cells });
    }
  }
  return {
    policy: POLICY_VERSION,
    columns: STAGES.map((stage) => ({ stage, name: STAGE_NAMES[stage] })),
    rows,
  };
}

function signAt(gate: Gate, stage: Stage): MannersSign {
  if (gate.stage === null || rank(stage) < rank(gate.stage)) return 'no';
  return gate.ability || gate.introTest ? 'half' : 'fine';
}

function sameSigns(a: MannersRow['cells'], b: MannersRow['cells']): boolean {
  return a.every((cell, index) => cell.sign === b[index]?.sign);
}

function labelOf(kinds: readonly RequestKind[]): string {
  const words = kinds.map((kind) => GATE[kind].plain).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
