/** Somebody's picture, small and beside their name, which says who it is; nothing at all where there is none. */
export function Face({ person, digest }: { person: string; digest: string | null }) {
  if (digest === null) return null;
  return (
    <picture className="face">
      {/* By its mark in the address a browser may keep it, and sees another one at once. */}
      <img src={`/api/photos/${person}?v=${digest.slice(0, 16)}`} alt="" width={96} height={96} />
    </picture>
  );
}
