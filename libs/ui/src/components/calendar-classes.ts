/** Looks of the calendar, in place of its own style sheet. */
export const CALENDAR_CLASSES = {
  months: 'relative flex flex-wrap gap-6',
  month: 'flex flex-col gap-3',
  month_caption: 'flex h-8 items-center justify-center text-sm font-medium',
  nav: 'absolute inset-x-0 top-0 flex justify-between [&_svg]:size-4',
  button_previous:
    'z-10 flex size-8 items-center justify-center rounded-control text-ink-muted hover:bg-hover hover:text-ink aria-disabled:opacity-40',
  button_next:
    'z-10 flex size-8 items-center justify-center rounded-control text-ink-muted hover:bg-hover hover:text-ink aria-disabled:opacity-40',
  month_grid: 'border-collapse',
  weekday: 'size-8 text-2xs font-medium text-ink-subtle',
  day: 'p-0 text-center text-xs tabular-nums',
  day_button:
    'size-8 rounded-control hover:outline-1 hover:outline-line-control disabled:pointer-events-none',
  today: 'font-semibold text-accent-ink',
  outside: 'text-ink-subtle opacity-60',
  disabled: 'opacity-40',
  range_start: 'rounded-l-control bg-accent text-on-accent',
  range_end: 'rounded-r-control bg-accent text-on-accent',
  range_middle: 'bg-accent-soft text-ink',
} as const;
