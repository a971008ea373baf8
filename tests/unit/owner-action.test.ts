import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { idle } from '@/lib/form';
import { requiredLine } from '@/lib/input/text';
import { visitorAction } from '@/lib/owner-action';

const schema = z.object({
  name: requiredLine(20, 'A name is enough.'),
  facts: z.array(z.object({ text: requiredLine(5, 'What is it?') })).default([]),
});

function form(fields: Record<string, string>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
}

describe('an action', () => {
  const save = visitorAction(schema, async ({ name }) => ({ refused: `Not ${name}.` }));

  it('says what is off under the name it was sent with, and gives back what was typed', async () => {
    const fields = { name: '', 'facts.0.text': 'dog', 'facts.3.text': 'a long story', passwordNow: 'secret' };
    expect(await save(idle, form(fields))).toEqual({
      status: 'invalid',
      errors: { name: 'A name is enough.', 'facts.3.text': 'That is 12 letters; there is room for 5.' },
      values: { name: '', 'facts.0.text': 'dog', 'facts.3.text': 'a long story' },
    });
  });

  it('gives back what was typed when the rule says no', async () => {
    expect(await save(idle, form({ name: 'Dana', $ACTION_KEY: 'x', password: 'secret' }))).toEqual({
      status: 'refused',
      reason: 'Not Dana.',
      values: { name: 'Dana' },
    });
  });

  it('takes files for nothing, and keeps no prototype that a form names', async () => {
    const sent = form({ name: 'Dana', __proto__: 'x' });
    sent.append('__proto__', 'y');
    sent.append('constructor', 'z');
    sent.append('photo', new Blob(['x']), 'x.png');
    const state = await save(idle, sent);
    expect(state).toMatchObject({ status: 'refused', reason: 'Not Dana.' });
    expect(Object.getPrototypeOf('values' in state && state.values)).toBe(Object.prototype);
  });
});
