import 'server-only';

/**
 * What stands there: what was said and done with others; notes about others; what is kept of others themselves; notes as
 * they were known on a day; what a file told, or what is kept to take a change back.
 */
export type Kind = 'dealing' | 'note' | 'person' | 'snapshot' | 'file';

/** Columns in which words about one person may name another. */
export type Place = {
  table: string;
  kind: Kind;
  columns: readonly string[];
  /** With the owner, the table's primary key. */
  key: readonly string[];
  /** SQL of the person who is held by whoever writes a row, or NULL. */
  whose: string;
};

/** Every place; what erasing passes over is listed with its reasons in tests/unit/unnaming-places.test.ts. */
export const places: readonly Place[] = [
  place('ask', 'dealing', ['text', 'product', 'motive', 'commission', 'unsent']),
  { ...place('ask_answer', 'dealing', ['note']), whose: parent('ask', 'ask_id') },
  place('boundary', 'dealing', ['note']),
  { ...place('channel_purpose', 'dealing', ['purpose']), key: ['channel'], whose: 'NULL' },
  place('draft', 'dealing', ['text']),
  { ...place('gate_grant', 'dealing', ['recipient', 'benefit', 'with_benefit', 'text']), key: ['check_id'] },
  { ...place('gate_override', 'dealing', ['recipient', 'text', 'reason']), key: ['check_id'] },
  place('introduction', 'dealing', [
    'benefit',
    'benefit_back',
    'text_to_recipient',
    'text_to_person',
    'text',
  ]),
  { ...place('introduction_step', 'dealing', ['note']), whose: parent('introduction', 'introduction_id') },
  place('invitation', 'dealing', ['text', 'lesson']),
  place('my_ask', 'dealing', ['text']),
  place('standing_change', 'dealing', ['reason', 'terms']),
  place('testimonial', 'dealing', ['witnessed', 'text', 'commission']),
  place('ask', 'snapshot', ['snapshot']),
  place('gate_check', 'snapshot', ['snapshot']),
  { ...place('gate_grant', 'snapshot', ['snapshot']), key: ['check_id'] },
  { ...place('gate_override', 'snapshot', ['snapshot']), key: ['check_id'] },
  { ...place('person', 'person', ['how_met', 'met_through', 'met_in', 'labels']), whose: 't.id' },
  place('evidence', 'note', ['text', 'learned']),
  { ...place('import', 'dealing', ['file_name', 'problem', 'remarks']), whose: 'NULL' },
  {
    ...place('import_row', 'file', ['name', 'part', 'incoming', 'why', 'fills', 'wrote']),
    ...{ key: ['import_id', 'no'], whose: 'NULL' },
  },
  { ...place('merge', 'file', ['gone_name', 'before']), whose: 'NULL' },
];

function place(table: string, kind: Kind, columns: readonly string[]): Place {
  return { table, kind, columns, key: ['id'], whose: 't.person_id' };
}

function parent(table: string, key: string): string {
  return `(SELECT p.person_id FROM ${table} AS p WHERE p.owner_id = t.owner_id AND p.id = t.${key})`;
}
