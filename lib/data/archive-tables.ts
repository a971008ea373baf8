import 'server-only';

/** Rows that stand with the person they are about, each table in the order of its key. */
export const withPerson: readonly { table: string; order: string }[] = [
  { table: 'channel', order: 'id' },
  { table: 'person_date', order: 'id' },
  { table: 'evidence', order: 'id' },
  { table: 'stage_change', order: 'id' },
  { table: 'standing_change', order: 'id' },
  { table: 'invitation', order: 'id' },
  { table: 'testimonial', order: 'id' },
  { table: 'my_ask', order: 'id' },
  { table: 'origin', order: 'source, key' },
];

/** Rows in files of their own, in an order in which each finds what it points at. `where` is SQL of those that go along. */
export const apart: readonly { table: string; order: readonly string[]; where?: string }[] = [
  { table: 'ask', order: ['id'] },
  { table: 'gate_check', order: ['id'] },
  { table: 'gate_grant', order: ['check_id'] },
  { table: 'gate_override', order: ['check_id'] },
  { table: 'ask_answer', order: ['id'] },
  { table: 'draft', order: ['id'] },
  { table: 'introduction', order: ['id'] },
  { table: 'introduction_step', order: ['id'] },
  { table: 'boundary', order: ['id'] },
  { table: 'channel_purpose', order: ['channel'] },
  { table: 'merge', order: ['id'] },
  { table: 'import_mapping', order: ['header'] },
  // Who may be who else is found again; that two are two was said.
  { table: 'lookalike', order: ['person_id', 'other_id'], where: 'distinct_on IS NOT NULL' },
];

/** Tables that stay, and why: a test holds these lists against the database. */
export const staying: Readonly<Record<string, string>> = {
  account: 'its settings are in account.json, without address and password',
  password: 'a secret',
  session: 'sign-ins are of this Gus',
  rate_limit: 'belongs to nobody',
  submission: 'forms that were sent, for some days',
  ability: 'made of the evidence',
  match_key: 'made of names and ways to reach them',
  labelled: 'made of the labels of people',
  photo: 'in the folder photos',
  import: 'files that were brought',
  import_row: 'files that were brought',
  _prisma_migrations: 'of the database itself',
};

/** Settings of the account that come back with it. */
export const settings = [
  'name',
  'zone',
  'capacity',
  'workdays',
  'week_starts_on',
  'never_kinds',
  'tolerance',
  'reviewed_on',
  'question_on',
] as const;

/** Columns made of others, and made anew; and by which file somebody waits for a word, since files stay. */
export const madeAnew: Readonly<Record<string, readonly string[]>> = {
  person: [
    ...['sort_name', 'search_text', 'eligible_stage', 'last_two_way_on', 'first_asked_on', 'first_warm_on'],
    ...['last_touch_on', 'small_thing', 'measures', 'balance', 'road', 'attention', 'rhythm_class'],
    'landed_by',
    ...['silent_since', 'matter_from', 'matter_until', 'summarised_on', 'refresh_on'],
  ],
  evidence: ['search_text'],
};
