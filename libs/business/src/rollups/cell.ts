import type { Tally } from './tally.ts';

/** Who did `name` how often in one hour or day, with one value of a dimension. */
export type Cell = {
  /** The stored event name, `*` for any qualifying activity, `$session` for sessions started. */
  name: string;
  /** Start of the hour or day. */
  bucket: Date;
  /** '' when not split, `unknown` when the event did not say. */
  value: string;
  tally: Tally;
};
