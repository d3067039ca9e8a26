import type { upsertRecords } from '../../records/upsert-records.ts';

/** Records of one kind. */
export type SweepBatch = readonly [Parameters<typeof upsertRecords>[1], object[]];

/** What differs from row to row: the id, whose it is, and what the kind of record adds. */
export type Row<More extends unknown[]> = [id: string, owner: string, ...more: More];

export const SWEEP_NOW = new Date('2026-04-10T12:00:00Z');
/** From before the first record to after the last: three whole months and one that runs. */
export const SWEEP_RANGE = { from: new Date('2026-01-01'), to: new Date('2026-05-01') };
/** The end of one month and the beginning of the next: much is dated right at it. */
export const SWEEP_EDGE = new Date('2026-03-01T00:00:00Z');

/** Ten o'clock of a day, where nobody says another hour. */
export function on(day: string, hour = 10): string {
  return `${day}T${String(hour).padStart(2, '0')}:00:00Z`;
}
