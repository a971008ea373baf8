import { z } from 'zod';

/** An id that no row has. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** A row's id. One that is malformed or missing becomes an id that no row has, and so is answered "not here". */
export function id() {
  return z.uuid().catch(nobody);
}

/** A field that may name several rows: one or more ids, each once, the malformed ones left out. */
export function ids(max: number, sentence: string) {
  return several(z.string())
    .transform((all) => [...new Set(all.filter((one) => z.uuid().safeParse(one).success))])
    .refine((all) => all.length > 0, sentence)
    .refine((all) => all.length <= max, `At most ${max} at a time.`);
}

/** A field that may be repeated, such as boxes: none, one or several values as a list. */
export function several<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (sent) => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(item),
  );
}
