import { Sign, type SignName } from '@/components/ui/sign';

/** Things that happen between two people. */
export type Happening =
  | 'talk'
  | 'fact'
  | 'moment'
  | 'kept'
  | 'broken'
  | 'open'
  | 'given'
  | 'got'
  | 'seen'
  | 'ask'
  | 'ring-in'
  | 'warn';

const drawn: Record<Happening, SignName> = {
  talk: 'talk',
  fact: 'fact',
  moment: 'moment',
  kept: 'tick',
  broken: 'cross',
  open: 'open',
  given: 'given',
  got: 'got',
  seen: 'seen',
  ask: 'ask',
  'ring-in': 'ring-in',
  warn: 'warn',
};

/** The small sign of something that happened, on the margin line or before a line of evidence. */
export function Glyph({ of, size = 18, className }: { of: Happening; size?: number; className?: string }) {
  return <Sign name={drawn[of]} size={size} className={className} />;
}
