import type { Range } from '../kernel/query/contract.ts';
import { parseMoment } from './parse-moment.ts';

/** Reads both ends of a range as dates of the zone. Throws `invalid` with the end at fault. */
export function parseRange({ from, to }: { from: string; to: string }, zone: string): Range {
  return { from: parseMoment(from, zone, 'from'), to: parseMoment(to, zone, 'to') };
}
