'use client';

import { ChevronDown } from 'lucide-react';
import { classNames } from '../class-names.ts';
import { CONTROL_CLASS } from './control-class.ts';
import { Field, type FieldLooks } from './field.tsx';

export type SelectOption<Value extends string> = { value: Value; label: string; hint?: string };

type SelectProps<Value extends string> = FieldLooks & {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  placeholder?: string;
  /** Submits with a form under this name. */
  name?: string;
};

/** One of a list, a native select in our looks; for more than about fifteen options take the combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, options, placeholder = 'Choose…', name, ...looks } = props;
  const change = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <Field {...looks}>
      {(wiring) => (
        <div className="relative">
          <select
            {...wiring}
            {...(name === undefined ? {} : { name })}
            value={value ?? ''}
            onChange={(event) => change(event.target.value)}
            className={classNames(
              CONTROL_CLASS,
              'select-picker h-9 truncate pr-9',
              value === null && 'text-ink-subtle',
            )}
          >
            {value === null && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
                {option.hint !== undefined && ` · ${option.hint}`}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-2.5 right-3 size-4 text-ink-subtle"
          />
        </div>
      )}
    </Field>
  );
}
