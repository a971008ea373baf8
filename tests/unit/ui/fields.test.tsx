import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Chips } from '@/components/ui/chips';
import { FormStateContext } from '@/components/ui/form';
import { DateInput, Select, TextArea, TextInput } from '@/components/ui/inputs';
import { type FormState, idle } from '@/lib/form';

const options = [
  { value: '1', label: 'Warm' },
  { value: '-1', label: 'Cold' },
];

const invalid: FormState = {
  status: 'invalid',
  errors: { on: 'November has 30 days. Which day was it?', 'facts.0.text': 'Say it in a sentence.' },
  values: {
    on: '2026-11-31',
    'facts.0.text': 'Her',
    kind: '-1',
    felt: '-1',
    there: ['1', '-1'],
    note: 'مرحبا',
  },
};

describe('A field', () => {
  it('ties label, hint and error to its control', () => {
    const html = render(invalid, <DateInput name="on" label="When was it?" hint="Roughly is fine." />);
    const id = /<input[^>]* id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`for="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`);
    expect(html).toMatch(new RegExp(`id="${id}-hint"[^>]*>Roughly`));
    expect(html).toMatch(new RegExp(`id="${id}-error"[\\s\\S]*November has 30 days`));
    expect(html).toContain('aria-invalid="true"');
  });

  it('finds its error under a dotted name', () => {
    const html = render(invalid, <TextInput name="facts.0.text" label="In a sentence" />);
    expect(html).toContain('Say it in a sentence.');
    expect(html).toContain('value="Her"');
  });

  it('says nothing of errors before anybody sent it', () => {
    const html = render(idle, <TextInput name="on" label="When" before="2026-11-16" />);
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('aria-describedby');
    expect(html).toContain('value="2026-11-16"');
  });

  it('keeps apart two fields of one name on a page', () => {
    const html = render(
      idle,
      <>
        <DateInput name="on" label="One" />
        <DateInput name="on" label="Other" />
      </>,
    );
    const ids = [...html.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('lets what was typed run in its own direction', () => {
    expect(render(invalid, <TextArea name="note" label="Note" />)).toMatch(/dir="auto"[^>]*>مرحبا/);
  });
});

describe('A choice', () => {
  it('is kept when the form comes back', () => {
    const html = render(
      invalid,
      <>
        <Select name="kind" label="Kind" options={options} before="1" />
        <Chips legend="It felt" name="felt" options={options} before={['1']} />
        <Chips legend="There was" name="there" type="checkbox" options={options} />
      </>,
    );
    expect(html).toContain('<option value="-1" selected="">');
    expect(checked(html, 'felt')).toEqual(['-1']);
    expect(checked(html, 'there')).toEqual(['1', '-1']);
  });

  it('taken back stays taken back, whatever stood there before', () => {
    const html = render(
      invalid,
      <Chips legend="With" name="who" type="checkbox" options={options} before={['1']} />,
    );
    expect(checked(html, 'who')).toEqual([]);
  });
});

function render(state: FormState, fields: ReactNode): string {
  return renderToStaticMarkup(<FormStateContext value={state}>{fields}</FormStateContext>);
}

function checked(html: string, name: string): string[] {
  const boxes = [...html.matchAll(/<input[^>]*>/g)]
    .map(([box]) => box)
    .filter((box) => box.includes(`name="${name}"`));
  return boxes
    .filter((box) => box.includes('checked=""'))
    .map((box) => /value="([^"]*)"/.exec(box)?.[1] ?? '');
}
