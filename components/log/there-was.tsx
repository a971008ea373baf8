import { OpeningChips } from './opening-chips';

/** The six quick chips (S1-6). */
export function ThereWas() {
  return (
    <OpeningChips
      legend="There was"
      name="there"
      type="checkbox"
      className="q"
      options={[
        { value: 'heads-up', label: 'a heads-up' },
        { value: 'idea', label: 'an idea' },
        { value: 'laugh', label: 'a laugh' },
        { value: 'thought', label: 'a thought' },
        { value: 'moment', label: 'a moment' },
        { value: 'help', label: 'some help' },
      ]}
    />
  );
}
