'use client';

import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from 'cmdk';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { CONTROL_CLASS } from './control-class.ts';
import { Field, type FieldLooks } from './field.tsx';
import { Popover } from './popover.tsx';

export type ComboboxOption = { value: string; label: string; hint?: string };

type ComboboxProps = FieldLooks & {
  /** Chosen values; with isMultiple more than one. */
  values: readonly string[];
  onChange: (values: string[]) => void;
  options: readonly ComboboxOption[];
  isMultiple?: boolean;
  placeholder?: string;
  /** Steers the search from outside, for options that the server finds. */
  search?: { value: string; onChange: (value: string) => void };
};

/** One or several of a long list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { values, onChange, options, isMultiple = false, placeholder = 'Choose…', search, ...looks } = props;
  const [isOpen, setIsOpen] = useState(false);
  const toggle = (value: string) => {
    if (!isMultiple) {
      onChange([value]);
      setIsOpen(false);
    } else {
      onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
    }
  };
  return (
    <Field {...looks}>
      {({ required: _required, ...wiring }) => (
        <Popover
          label={looks.label}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          className="w-72 p-0"
          trigger={
            <button
              type="button"
              {...wiring}
              className={classNames(CONTROL_CLASS, 'flex h-9 items-center justify-between gap-2 text-left')}
            >
              <span className={classNames('truncate', values.length === 0 && 'text-ink-subtle')}>
                {summarise(values, options) ?? placeholder}
              </span>
              <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-subtle" />
            </button>
          }
        >
          <ComboboxList {...{ label: looks.label, options, values, toggle, search }} />
        </Popover>
      )}
    </Field>
  );
}

type ComboboxListProps = Pick<ComboboxProps, 'options' | 'values'> & {
  label: string;
  toggle: (value: string) => void;
  search: ComboboxProps['search'];
};

function ComboboxList({ label, options, values, toggle, search }: ComboboxListProps) {
  return (
    <Command label={label} shouldFilter={search === undefined}>
      <CommandInput
        placeholder="Search…"
        {...(search && { value: search.value, onValueChange: search.onChange })}
        className="h-10 w-full border-b border-line bg-transparent px-3 text-sm text-ink outline-none placeholder:text-ink-subtle"
      />
      <CommandList label={label} className="max-h-72 overflow-y-auto p-1">
        <CommandEmpty className="px-3 py-6 text-center text-sm text-ink-muted">Nothing found</CommandEmpty>
        {options.map((option) => (
          <CommandItem
            key={option.value}
            value={option.value}
            keywords={[option.label]}
            onSelect={() => toggle(option.value)}
            className="flex min-h-8 items-center gap-2 rounded-md px-2 text-sm text-ink data-[selected=true]:bg-hover"
          >
            <Check
              aria-hidden
              className={classNames('size-4 text-accent-ink', !values.includes(option.value) && 'invisible')}
            />
            <span className="flex-1 truncate">{option.label}</span>
            {values.includes(option.value) && <span className="sr-only">chosen</span>}
            {option.hint !== undefined && <span className="text-xs text-ink-muted">{option.hint}</span>}
          </CommandItem>
        ))}
      </CommandList>
    </Command>
  );
}

function summarise(values: readonly string[], options: readonly ComboboxOption[]): string | null {
  const [first, ...rest] = values;
  if (first === undefined) return null;
  const label = options.find((option) => option.value === first)?.label ?? first;
  return rest.length === 0 ? label : `${label} and ${rest.length} more`;
}
