import type { Context } from '@sextant/business/kernel/context';
import type { Range } from '@sextant/business/kernel/query/contract';
import { getReporting } from '@sextant/business/metrics/reporting';
import { parseRange } from '@sextant/business/time/parse-range';

/** The zone of a question: the one asked for, else the installation's. */
export async function askedZone(ctx: Context, zone: string | undefined): Promise<string> {
  return zone ?? (await getReporting(ctx.db)).zone;
}

/** Reads both ends of a range as dates of the zone. */
export function askedRange({ from, to }: { from: string; to: string }, zone: string): Range {
  return parseRange({ from, to }, zone);
}
