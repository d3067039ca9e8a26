'use client';

import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from './button-class.ts';
import { Popover } from './popover.tsx';

export type FilterChip = {
  key: string;
  /** What is filtered: "Country". */
  label: string;
  /** How, in words: "is not US". */
  value: string;
  /** Left out for a filter that always applies. */
  onRemove?: () => void;
  /** What the chip opens to change it. */
  editor?: ReactNode;
};

type FilterChipsProps = {
  label: string;
  chips: readonly FilterChip[];
  /** What "+ Filter" opens; left out where nothing can be added. */
  adder?: { content: ReactNode; isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void };
  onClear?: () => void;
};

/** Which filters apply, each removable, in words. */
export function FilterChips({ label, chips, adder, onClear }: FilterChipsProps) {
  const removable = chips.filter((chip) => chip.onRemove);
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <Chip key={chip.key} chip={chip} />
      ))}
      {adder && (
        <Popover
          label="Add a filter"
          {...(adder.isOpen === undefined ? {} : { isOpen: adder.isOpen })}
          {...(adder.onOpenChange === undefined ? {} : { onOpenChange: adder.onOpenChange })}
          trigger={
            <button
              type="button"
              className="inline-flex h-7 items-center gap-1 rounded-chip border border-dashed border-line-control/70 px-2.5 text-xs text-ink-muted hover:bg-hover hover:text-ink"
            >
              <Plus aria-hidden className="size-3.5" />
              Filter
            </button>
          }
        >
          {adder.content}
        </Popover>
      )}
      {onClear && removable.length > 1 && (
        <button type="button" onClick={onClear} className={buttonClass('ghost', 'small')}>
          Clear all
        </button>
      )}
    </div>
  );
}

function Chip({ chip }: { chip: FilterChip }) {
  const words = (
    <>
      <span className="text-ink-muted">{chip.label}</span>
      <span className="font-medium text-ink">{chip.value}</span>
    </>
  );
  return (
    <span className="inline-flex h-7 items-center rounded-chip border border-line-strong bg-surface text-xs">
      {chip.editor === undefined ? (
        <span className="inline-flex items-center gap-1.5 px-2.5">{words}</span>
      ) : (
        <Popover
          label={`Change ${chip.label}`}
          trigger={
            <button
              type="button"
              className="inline-flex h-full items-center gap-1.5 rounded-chip px-2.5 hover:bg-hover"
            >
              {words}
            </button>
          }
        >
          {chip.editor}
        </Popover>
      )}
      {chip.onRemove && (
        <button
          type="button"
          aria-label={`Remove ${chip.label} ${chip.value}`}
          onClick={chip.onRemove}
          className="mr-0.5 -ml-1 flex size-6 items-center justify-center rounded-full text-ink-subtle hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
