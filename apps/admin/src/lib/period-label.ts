import { zonedText } from '@sextant/ui/format/zoned-text';
import type { PeriodPreset, Days, Period } from './period.ts';
import type { CompareMode } from './shell-parameters.ts';
import { addDays } from './zoned-day.ts';

export const PRESET_LABELS = {
  today: 'Today',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  mtd: 'Month to date',
  'last-month': 'Last month',
  qtd: 'Quarter to date',
  ytd: 'Year to date',
  all: 'All time',
} satisfies Record<PeriodPreset, string>;

export const COMPARE_LABELS = {
  previous: 'vs previous period',
  year: 'vs previous year',
  off: 'No comparison',
} satisfies Record<CompareMode, string>;

/** "Last 30 days"; null for days chosen by hand. */
export function presetLabel(period: Period): string | null {
  for (const [preset, label] of Object.entries(PRESET_LABELS)) if (preset === period) return label;
  return null;
}

/** "Last 30 days", or "1 – 31 Oct 2026" for days chosen by hand. */
export function periodLabel(period: Period, days: Days): string {
  return presetLabel(period) ?? daysLabel(days);
}

/** The first and last day of the half-open range: "21 Nov 2026", "1 – 31 Oct 2026", "28 Dec 2025 – 3 Jan 2026". */
export function daysLabel(days: Days): string {
  const last = addDays(days.to, -1);
  const end = text(last, { day: 'numeric', month: 'short', year: 'numeric' });
  if (days.from === last) return end;
  if (days.from.slice(0, 7) === last.slice(0, 7)) return `${text(days.from, { day: 'numeric' })} – ${end}`;
  if (days.from.slice(0, 4) === last.slice(0, 4))
    return `${text(days.from, { day: 'numeric', month: 'short' })} – ${end}`;
  return `${text(days.from, { day: 'numeric', month: 'short', year: 'numeric' })} – ${end}`;
}

function text(day: string, options: Intl.DateTimeFormatOptions): string {
  return zonedText(new Date(`${day}T00:00:00Z`), 'UTC', options);
}
