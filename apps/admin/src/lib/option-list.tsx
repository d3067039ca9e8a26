import { classNames } from '@sextant/ui/class-names';
import { SearchField } from '@sextant/ui/components/search-field';
import { Check } from 'lucide-react';
import { useState } from 'react';

type Option<Value extends string> = { value: Value; label: string; hint?: string };

type OptionListProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChoose: (value: Value) => void;
};

const SEARCH_FROM = 9;

/** One of a list, inside a popover; long lists can be searched. */
export function OptionList<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: OptionListProps<Value>) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = options.filter((option) => option.label.toLowerCase().includes(wanted));
  return (
    <div className="w-60">
      <p className="mb-2 text-xs font-medium text-ink-muted">{label}</p>
      {options.length >= SEARCH_FROM && (
        <SearchField
          label={`Search ${label.toLowerCase()}`}
          value={search}
          onChange={setSearch}
          className="mb-2 w-full"
        />
      )}
      <ul className="-mx-2 max-h-72 overflow-y-auto">
        {shown.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              aria-pressed={option.value === value}
              onClick={() => onChoose(option.value)}
              className={classNames(
                'flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left text-sm text-ink hover:bg-hover focus-visible:outline-offset-[-2px]',
                option.value === value && 'font-medium',
              )}
            >
              <Check
                aria-hidden
                className={classNames(
                  'size-4 shrink-0 text-accent-ink',
                  option.value !== value && 'invisible',
                )}
              />
              <span className="min-w-0">
                <span className="block truncate">{option.label}</span>
                {option.hint !== undefined && (
                  <span className="block text-xs font-normal text-ink-muted">{option.hint}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
