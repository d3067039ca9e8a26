'use client';

import { Calendar as CalendarIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { DateRange } from 'react-day-picker';
import { fromCalendar, toCalendar, type DayRange } from '../format/day-range.ts';
import { formatDate } from '../format/instant.ts';
import { Button } from './button.tsx';
import { Popover } from './popover.tsx';
import { Skeleton } from './skeleton.tsx';

// Every page has the button, few people open it.
const RangeCalendar = lazy(async () => ({
  default: (await import('./range-calendar.tsx')).RangeCalendar,
}));

type DateRangePickerProps = {
  /** Days as "2026-11-21", the end not included; null when nothing is chosen. */
  value: DayRange | null;
  onChange: (value: DayRange) => void;
  label?: string;
  /** The last day that may be chosen. */
  latest?: string;
};

/** A range of whole days, chosen on a calendar and applied at once. */
export function DateRangePicker({ value, onChange, label = 'Choose dates', latest }: DateRangePickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState<DateRange | undefined>(undefined);
  const open = (next: boolean) => {
    setDraft(value ? toCalendar(value) : undefined);
    setIsOpen(next);
  };
  const chosen = draft?.from && draft.to ? fromCalendar(draft.from, draft.to) : null;
  return (
    <Popover
      label={label}
      isOpen={isOpen}
      onOpenChange={open}
      trigger={<Button icon={<CalendarIcon aria-hidden />}>{value ? describe(value) : label}</Button>}
    >
      <Suspense fallback={<Skeleton className="h-72 w-full sm:w-[31rem]" />}>
        <RangeCalendar chosen={draft} onChoose={setDraft} latest={latest} />
      </Suspense>
      <div className="mt-3 flex items-center justify-between gap-4 border-t border-line pt-3">
        <span className="text-xs text-ink-muted" role="status">
          {chosen ? describe(chosen) : 'Pick the first and the last day'}
        </span>
        <Button
          variant="primary"
          disabled={chosen === null}
          onClick={() => {
            if (chosen) onChange(chosen);
            setIsOpen(false);
          }}
        >
          Apply
        </Button>
      </div>
    </Popover>
  );
}

/** Both ends as a person says them: the last day included. */
function describe(range: DayRange): string {
  const last = new Date(new Date(`${range.to}T00:00:00Z`).getTime() - 86_400_000);
  const first = formatDate(new Date(`${range.from}T00:00:00Z`), 'UTC');
  const end = formatDate(last, 'UTC');
  return first === end ? first : `${first} – ${end}`;
}
