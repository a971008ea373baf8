/** A person's name as the page's h1: the biggest thing on it, set smaller where it is long, or would fill the page. */
export function Name({ of }: { of: string }) {
  const long = of.length > 24 || of.split(/[\s-]/).some((word) => word.length > 9);
  return (
    <h1 className={of.length > 60 ? 'name name-whole' : long ? 'name name-long' : 'name'}>
      <bdi>{of}</bdi>
    </h1>
  );
}
