import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Filter, Interval } from '../../kernel/query/contract.ts';
import type { EventDimension, PersonDimension, RecordDimension } from '../dimension.ts';
import type { Bucket } from '../../time/buckets.ts';
import type { Population } from './population.ts';

/** One question, ready to be answered: when, among whom, under which conditions, split by what. */
export type Frame = {
  snapshot: Snapshot;
  /** The instant of the question: nothing after it is known. */
  now: Date;
  zone: string;
  interval: Interval;
  buckets: readonly Bucket[];
  population: Population;
  /** On what events say of themselves. */
  conditions: readonly Filter[];
  /** The event dimension to split by; null when not split, or split by people's traits. */
  by: EventDimension | null;
  /** On what records say of themselves; a subscription's own tier goes before its customer's. */
  recordConditions: readonly Filter[];
  recordBy: RecordDimension | null;
  /** The trait that `population.groups` are of; null when people are not split. */
  traitBy: PersonDimension | null;
  /** Where a computation says why a value is unknown, in a sentence; the same sentence counts once. */
  notes: Set<string>;
};
