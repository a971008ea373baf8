import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { places } from '@/lib/data/unnaming-places';

/** Tables that hold nothing a person was named in, and columns of the others, each with why erasing passes over them. */
const passedOver: { why: string; columns: string[] }[] = [
  {
    why: 'who has the notebook, and the shell around it',
    columns: [
      ...['account.name', 'account.email', 'account.zone', 'account.never_kinds', 'password.hash'],
      ...['session.device', 'rate_limit.key', 'submission.token', 'gate_check.token'],
    ],
  },
  {
    why: 'whoever is called after them keeps their name, and the ways to reach them',
    columns: ['person.name', 'person.sort_name', 'channel.handle'],
  },
  {
    why: 'made of other columns, in the write that changes those',
    columns: [
      ...['person.search_text', 'person.small_thing', 'person.measures', 'person.balance', 'person.road'],
      ...[
        'person.attention',
        'person.rhythm_class',
        'evidence.search_text',
        'ability.area',
        'labelled.label',
        'labelled.sort_name',
      ],
    ],
  },
  {
    why: 'a word for a skill, by which the gate finds it',
    columns: ['gate_check.area', 'testimonial.area'],
  },
  {
    why: 'codes, days and numbers of the rules, with skills, and the type’s own fields of a note',
    columns: [
      ...['evidence.detail', 'evidence.memory', 'stage_change.because', 'my_ask.advice', 'ask.flags'],
      ...['gate_check.ruling', 'gate_grant.ruling', 'gate_override.ruling', 'standing_change.channels'],
    ],
  },
  {
    why: 'one of a list',
    columns: [
      ...['person.never_kinds', 'person.wrong_reasons', 'person.good_reasons', 'person.context_tags'],
      ...['person.reasons_dismissed', 'channel.kind', 'channel.state', 'evidence.channel', 'evidence.record'],
      ...['gate_check.kind', 'gate_check.verdict', 'ask.channel', 'ask.context', 'ask.tone', 'ask.feeling'],
      ...['ask.reaction', 'draft.kind', 'draft.register', 'draft.taken', 'invitation.channel'],
      ...['invitation.answer', 'channel_purpose.channel', 'boundary.kinds', 'introduction.kind'],
      ...['introduction_step.step', 'testimonial.direction', 'testimonial.kind', 'testimonial.channel'],
      ...['my_ask.kind', 'my_ask.answer', 'import.kind', 'import_row.choice'],
    ],
  },
  {
    why: 'ids, digests, headers of a table and sums; what they are known by goes with whom it is about',
    columns: [
      ...['person.landed_by', 'evidence.origin', 'invitation.origin', 'testimonial.origin', 'photo.digest'],
      ...[
        'origin.source',
        'origin.key',
        'match_key.key',
        'lookalike.because',
        'import.reading',
        'import.sums',
        'import_row.perhaps',
      ],
      ...['import_mapping.header', 'import_mapping.reading'],
    ],
  },
];

/** Every column of the schema that can hold words, but for ids, as table.column. */
function columnsOfWords(): string[] {
  const schema = readFileSync(join(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8');
  return [...schema.matchAll(/^model \w+ \{\n(.*?)\n\}/gms)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
    return [...body.matchAll(/^ {2}(\w+) +(?:String|Json)[?[\]]*(?: (.*))?$/gm)].flatMap(
      ([, field = '', rest = '']) => {
        const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field;
        return column === 'id' || column.endsWith('_id') || column === 'occasion'
          ? []
          : [`${table}.${column}`];
      },
    );
  });
}

it('Every column of words loses the name of the erased, or is passed over for a reason', () => {
  const handled = places.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  const considered = [...handled, ...passedOver.flatMap(({ columns }) => columns)];
  expect(considered.toSorted()).toEqual(columnsOfWords().toSorted());
});
