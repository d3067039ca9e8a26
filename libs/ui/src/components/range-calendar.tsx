'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { DayPicker, type DateRange } from 'react-day-picker';
import { CALENDAR_CLASSES } from './calendar-classes.ts';

type RangeCalendarProps = {
  chosen: DateRange | undefined;
  onChoose: (chosen: DateRange | undefined) => void;
  /** The last day that may be chosen. */
  latest: string | undefined;
};

/** Two months, on which the first and the last day of a range are picked. */
export function RangeCalendar({ chosen, onChoose, latest }: RangeCalendarProps) {
  return (
    <DayPicker
      mode="range"
      resetOnSelect
      weekStartsOn={1}
      numberOfMonths={2}
      selected={chosen}
      onSelect={onChoose}
      classNames={CALENDAR_CLASSES}
      {...(chosen?.from ? { defaultMonth: chosen.from } : {})}
      {...(latest === undefined ? {} : { disabled: { after: new Date(`${latest}T00:00:00`) } })}
      components={{
        Chevron: ({ orientation }) =>
          orientation === 'left' ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />,
      }}
    />
  );
}
