import type { EventDimension } from '@sextant/db/queries/rollups/event-dimension';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { Filter } from '../kernel/query/contract.ts';
import type { Cell } from './cell.ts';
import type { TraitDimension } from './dimension.ts';
import type { Moments } from './moments.ts';
import type { People } from './people.ts';

export type CellQuery = {
  /** hour: UTC hours, only not split; day: days of the snapshot's zone. */
  grain: 'hour' | 'day';
  /** '' when not split. */
  dimension: '' | EventDimension;
  /** Stored event names, `*` or `$session`; sessions are kept not split only. */
  names: readonly string[];
  /** Buckets that start at or after `from` and before `to`. */
  from: Date;
  to: Date;
  /** Only these values of the dimension; all when left out. */
  values?: readonly string[];
  /** True when only people matter: faster, and every tally then counts each person once. */
  isPeopleOnly?: boolean;
};

export type RawCellQuery = {
  zone: string;
  unit: 'hour' | 'day';
  names: readonly string[];
  /** Events at or after `from` and before `to`: cut buckets at the ends hold only these. */
  from: Date;
  to: Date;
  /** Conditions on event dimensions. People's events only, unless one of them is about `bot`. */
  where: readonly Filter[];
  /** Split by it; not split when left out. */
  dimension?: EventDimension;
};

/** Everything committed at one instant. Internal accounts are in none of it. */
export type Snapshot = {
  /** Everything committed before it is counted. */
  asOf: Date;
  /** The transaction that sees it, for what records say at the same instant. */
  sql: Transaction;
  /** The reporting zone, in which the day cells are cut. */
  zone: string;
  /** Raw events of earlier days are gone; null while all are there. */
  rawSince: Date | null;
  /** Numbers of activity of earlier days are gone; null while all are there. */
  countedSince: Date | null;
  /** Ordered by bucket, name, value; no empty tallies. */
  cells(query: CellQuery): Promise<Cell[]>;
  /** The same from raw events: exact for any zone and any combination of conditions, but slower. Not split by value. */
  rawCells(query: RawCellQuery): Promise<Cell[]>;
  /** Today's people by value of a trait. `kind` visitor is meant as a filter: its size says nothing. */
  trait(dimension: TraitDimension): Promise<ReadonlyMap<string, People>>;
  /** The customers who signed up, else were first seen, by UTC hour as an ISO instant: hours that start at or after `from` and before `to`. */
  starts(range: { from: Date; to: Date }): Promise<ReadonlyMap<string, People>>;
  /** When people did the named events; those of whole UTC days, by day. Kept in memory, so ask for few millions at most. */
  moments(query: { names: readonly string[]; from: Date; to: Date }): Promise<Moments[]>;
  /** The stored names of people's events in days that start in the range, by name. */
  names(from: Date, to: Date): Promise<string[]>;
};
