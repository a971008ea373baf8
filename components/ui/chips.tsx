'use client';

import { type ChangeEvent, type ComponentProps, type ReactNode, useId } from 'react';
import { chosen, errorOf } from '@/lib/form';
import { FieldError } from './field';
import { useFormState } from './form';
import type { Option } from './inputs';

type ChipProps = {
  /** Radio: one of its name. Checkbox: as many as fit. */
  type: 'radio' | 'checkbox';
  name: string;
  value?: string;
  /** Chosen before anybody pressed anything. */
  on?: boolean;
  /** Stands a little apart from the chips before it. */
  apart?: boolean;
  children: ReactNode;
} & Omit<ComponentProps<'input'>, 'type' | 'name' | 'value' | 'className' | 'defaultChecked' | 'children'>;

/** One chip: a native radio or box inside its label. It keeps its choice when the form comes back. */
export function Chip({ type, name, value = 'on', on = false, apart = false, children, ...rest }: ChipProps) {
  const checked = chosen(useFormState(), name, on ? [value] : []).includes(value);
  return (
    <label className={apart ? 'chip chip-apart' : 'chip'}>
      <input type={type} name={name} value={value} defaultChecked={checked} {...rest} />
      <span>{children}</span>
    </label>
  );
}

type ChipsProps = {
  legend: ReactNode;
  hideLegend?: boolean;
  name: string;
  type?: 'radio' | 'checkbox';
  options?: readonly Option[];
  /** The values chosen before anybody pressed anything. */
  before?: readonly string[];
  hint?: ReactNode;
  className?: string;
  /** On a phone one line that is pushed along with a finger, instead of several. */
  scroll?: boolean;
  /** Hears of every change inside, bubbled up. */
  onChange?: (event: ChangeEvent<HTMLFieldSetElement>) => void;
  /** More chips or a field after the options, in the same line. */
  children?: ReactNode;
};

/** One question answered with chips. */
export function Chips(props: ChipsProps) {
  const { legend, hideLegend, name, type = 'radio', options = [], before = [], hint, className = '' } = props;
  const id = useId();
  const error = errorOf(useFormState(), name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={className}
      aria-describedby={described || undefined}
      data-invalid={error && ''}
      onChange={props.onChange}
    >
      <legend className={hideLegend ? 'sr-only' : undefined}>{legend}</legend>
      <div className={props.scroll ? 'chips scroll' : 'chips'}>
        {options.map((option) => (
          <Chip
            key={option.value}
            type={type}
            name={name}
            value={option.value}
            on={before.includes(option.value)}
          >
            {option.label}
          </Chip>
        ))}
        {props.children}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
