import { ensureEventDays } from '@sextant/db/queries/ingestion/ensure-event-days';
import type { IntakeStore } from './intake-store.ts';

const DAY_MS = 86_400_000;

/** The UTC day of an instant, as `YYYY-MM-DD`. */
export function utcDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The distinct UTC days of the instants, in order. */
export function daysOf(instants: readonly number[]): string[] {
  const days = new Set(instants.map((at) => Math.floor(at / DAY_MS)));
  return [...days].toSorted((a, b) => a - b).map((day) => utcDay(day * DAY_MS));
}

/** Makes the partitions of these days that are not known to exist. */
export async function ensureDays(store: IntakeStore, days: readonly string[]): Promise<void> {
  const missing = days.filter((day) => !store.days.has(day));
  if (missing.length === 0) return;
  await ensureEventDays(store.db.sql, missing);
  for (const day of missing) store.days.add(day);
}
