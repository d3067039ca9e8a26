import { selectFirstActivity } from '@sextant/db/queries/metrics/select-first-activity';
import type { Snapshot } from '../rollups/snapshot.ts';
import { getReporting, type Reporting } from './reporting.ts';

/** What every question of a snapshot needs; `firstDay` is the first day with activity, null when there is none. */
export type SnapshotFacts = { reporting: Reporting; firstDay: Date | null };

const known = new WeakMap<Snapshot, Promise<SnapshotFacts>>();

/** Read once a snapshot, however many questions it answers. */
export function snapshotFacts(snapshot: Snapshot): Promise<SnapshotFacts> {
  const facts = known.get(snapshot) ?? readFacts(snapshot);
  known.set(snapshot, facts);
  return facts;
}

async function readFacts(snapshot: Snapshot): Promise<SnapshotFacts> {
  const [reporting, firstDay] = await Promise.all([
    getReporting(snapshot),
    selectFirstActivity(snapshot.sql),
  ]);
  return { reporting, firstDay };
}
