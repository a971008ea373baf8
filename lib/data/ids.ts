const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * True for text that could be a row's id. Anything else (a stray NUL byte would make Postgres throw) is
 * answered as "not here" without asking.
 */
export function isId(text: string): boolean {
  return shape.test(text);
}
