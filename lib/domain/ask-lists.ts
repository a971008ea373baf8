import type { AskState } from './ask-answers';

/** Which asks a list of the ledger holds. */
type Only = { states?: readonly AskState[]; oneLinkStand?: true; counted?: true };

/**
 * The lists of the ledger: what each is called, what it holds, and what it says where it is empty. What was written
 * down by mistake is only on the one that shows everything.
 */
export const ASK_LISTS = {
  open: {
    label: 'Open',
    only: { states: ['open'], counted: true } as Only,
    nothing: 'Nothing is waiting for an answer.',
  },
  later: {
    label: 'Put off',
    only: { states: ['deferred'], counted: true } as Only,
    nothing: 'Nothing is put off.',
  },
  stands: {
    label: 'One-link stands',
    only: { oneLinkStand: true, counted: true } as Only,
    nothing: 'No one-link stands. May it stay so.',
  },
  held: {
    label: 'Every no',
    only: { states: ['declined', 'ignored'], counted: true } as Only,
    nothing: 'You have not said no to anything yet.',
  },
  all: { label: 'Everything', only: {} as Only, nothing: 'Nothing here.' },
} as const;

/** A list of the ledger, as an address names it. */
export type AskList = keyof typeof ASK_LISTS;
