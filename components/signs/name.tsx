/** A person's name as the page's h1: the biggest thing on it, set smaller on a phone where it is long. */
export function Name({ of }: { of: string }) {
  const long = of.length > 24 || of.split(/[\s-]/).some((word) => word.length > 9);
  return (
    <h1 className={long ? 'name name-long' : 'name'}>
      <bdi>{of}</bdi>
    </h1>
  );
}
