'use client';

import { Select, TextInput } from '@/components/ui/inputs';
import { OneMore } from './one-more';
import { useRows } from './use-rows';
import { dateWords, months, optionsOf } from './words';

type YearlyDay = { kind: string; month: number; day: number; year: number | null };

/** Days of their year, one a row; the year is for those who know it. An empty row is none. */
export function DateRows({ before }: { before: readonly YearlyDay[] }) {
  const { rows, add } = useRows('dates', before.length);
  return (
    <fieldset>
      <legend>Days to remember</legend>
      {rows.map((at) => (
        <DateRow key={at} at={at} before={before[at]} />
      ))}
      <OneMore kind="dates" add={add} label="And one more day to remember" />
    </fieldset>
  );
}

function DateRow({ at, before }: { at: number; before?: YearlyDay }) {
  const name = (field: string) => `dates.${at}.${field}`;
  const nth = at + 1;
  return (
    <div className="fields fields-date">
      <Select
        name={name('kind')}
        label={`What is on day ${nth}`}
        hideLabel
        options={optionsOf(dateWords)}
        before={before?.kind ?? 'birthday'}
      />
      <TextInput
        name={name('day')}
        label={`Day ${nth}`}
        hideLabel
        before={before && String(before.day)}
        placeholder="Day"
        inputMode="numeric"
        autoComplete="off"
      />
      <Select
        name={name('month')}
        label={`Month of day ${nth}`}
        hideLabel
        before={before && String(before.month)}
      >
        <option value="">Month</option>
        {months.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <TextInput
        name={name('year')}
        label={`Year of day ${nth}, if you know it`}
        hideLabel
        before={before?.year ? String(before.year) : undefined}
        placeholder="Year, if known"
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  );
}
