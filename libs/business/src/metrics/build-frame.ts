import type { Snapshot } from '../rollups/snapshot.ts';
import type { Frame } from './activity/frame.ts';
import { readPopulation } from './activity/population.ts';
import type { Conditions } from './conditions.ts';
import type { Interval } from '../kernel/query/contract.ts';
import type { Bucket } from '../time/buckets.ts';

export type FrameQuery = {
  now: Date;
  zone: string;
  interval: Interval;
  buckets: readonly Bucket[];
  conditions: Conditions;
  /** Where reasons are gathered; nowhere when left out. */
  notes?: Set<string>;
};

/** Makes a question ready for computing: finds the people it is about. */
export async function buildFrame(snapshot: Snapshot, query: FrameQuery): Promise<Frame> {
  const { conditions, notes = new Set(), ...rest } = query;
  const population = await readPopulation(snapshot, {
    where: conditions.people,
    by: conditions.by.people,
    zone: query.zone,
    now: query.now,
    notes,
  });
  return {
    ...rest,
    notes,
    snapshot,
    population,
    conditions: conditions.events,
    by: conditions.by.events,
    recordConditions: conditions.records,
    recordBy: conditions.by.records,
    traitBy: conditions.by.people,
  };
}
