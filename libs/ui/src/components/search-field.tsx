'use client';

import { Search, X } from 'lucide-react';
import { classNames } from '../class-names.ts';

type SearchFieldProps = {
  value: string;
  onChange: (value: string) => void;
  /** What it searches, its accessible name: "Search customers". */
  label: string;
  placeholder?: string;
  className?: string;
};

export function SearchField({ value, onChange, label, placeholder, className }: SearchFieldProps) {
  return (
    <div role="search" className={classNames('relative w-60 max-w-full', className)}>
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-subtle" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-full rounded-control border border-line-strong bg-surface pr-8 pl-8 text-sm text-ink placeholder:text-ink-subtle [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => onChange('')}
          className="absolute top-1 right-1 flex size-6 items-center justify-center rounded-md text-ink-subtle hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
