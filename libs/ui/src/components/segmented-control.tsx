'use client';

import { useId } from 'react';
import { classNames } from '../class-names.ts';

type SegmentedControlProps<Value extends string> = {
  /** Accessible name of the choice. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  className?: string;
};

/** A choice of a few, all in sight; native radio buttons underneath, so arrow keys work. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, onChange, options, className } = props;
  const name = useId();
  return (
    <fieldset
      className={classNames(
        'inline-flex rounded-control border border-line-strong bg-surface p-0.5',
        className,
      )}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative flex h-6 cursor-pointer items-center rounded-md px-2 text-xs font-medium transition-colors duration-100',
            'has-focus-visible:outline-2 has-focus-visible:outline-ring',
            option.value === value ? 'bg-accent-soft text-accent-ink' : 'text-ink-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
