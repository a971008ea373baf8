import 'server-only';

/** Columns in which words about one person may name another. */
export type Place = {
  table: string;
  /** With the owner, the table's primary key. */
  key: string;
  /** SQL of the person a row is about, or NULL where it is about nobody. */
  whose: string;
  columns: readonly string[];
};

/** What was said and done with others: asks and their answers, introductions, lines, standings, words for skills. */
export const dealings: readonly Place[] = [
  place('ask', ['text', 'product', 'motive', 'commission', 'unsent']),
  { ...place('ask_answer', ['note']), whose: parent('ask', 'ask_id') },
  place('boundary', ['note']),
  { ...place('channel_purpose', ['purpose']), key: 'channel', whose: 'NULL' },
  place('draft', ['text']),
  { ...place('gate_grant', ['recipient', 'benefit', 'with_benefit', 'text']), key: 'check_id' },
  { ...place('gate_override', ['recipient', 'text', 'reason']), key: 'check_id' },
  place('introduction', ['benefit', 'benefit_back', 'text_to_recipient', 'text_to_person', 'text']),
  { ...place('introduction_step', ['note']), whose: parent('introduction', 'introduction_id') },
  place('invitation', ['text', 'lesson']),
  place('my_ask', ['text']),
  place('standing_change', ['reason', 'terms']),
  place('testimonial', ['witnessed', 'text', 'commission']),
];

/** "What I knew then": in a column `snapshot`, notes as they were on a day. A line of an ask has none of its own. */
export const snapshots: readonly Place[] = [
  place('ask', ['snapshot']),
  place('gate_check', ['snapshot']),
  { ...place('gate_grant', ['snapshot']), key: 'check_id' },
  { ...place('gate_override', ['snapshot']), key: 'check_id' },
];

/** What is kept of people themselves, and notes about them; both are searched. */
export const notes: readonly Place[] = [
  { ...place('person', ['how_met', 'met_through', 'met_in']), whose: 't.id' },
  place('evidence', ['text']),
];

function place(table: string, columns: readonly string[]): Place {
  return { table, key: 'id', whose: 't.person_id', columns };
}

function parent(table: string, key: string): string {
  return `(SELECT p.person_id FROM ${table} AS p WHERE p.owner_id = t.owner_id AND p.id = t.${key})`;
}
