import type { MrrSum } from '@sextant/db/queries/mrr/mrr-fact';
import { selectMrrDays } from '@sextant/db/queries/mrr/select-mrr-days';
import { selectMrrSums, type MrrSumQuery } from '@sextant/db/queries/mrr/select-mrr-sums';
import type { Snapshot } from '../../rollups/snapshot.ts';
import type { Frame } from '../activity/frame.ts';
import { SUBSCRIPTION_DIMENSIONS } from '../dimension.ts';
import { planDays } from '../money/plan-days.ts';
import { recordColumns } from '../records/record-columns.ts';
import { recordRequest } from '../records/record-request.ts';
import { snapshotFacts } from '../snapshot-facts.ts';
import { factTable, type FactTable } from './fact-table.ts';

type FactQuery = Omit<MrrSumQuery, 'source' | 'edges' | 'isFromTheStart'>;

const known = new WeakMap<Snapshot, Map<string, Promise<FactTable>>>();

/** Everything MRR is made of, added up between ascending instants. Read once a snapshot, however many metrics ask. */
export function readFacts(frame: Frame, edges: readonly number[]): Promise<FactTable> {
  const { limits, groups } = frame.population;
  const { recordConditions, recordBy, zone, snapshot } = frame;
  if (limits !== null || groups !== null) return readTable(frame, edges);
  const tables = known.get(snapshot) ?? new Map<string, Promise<FactTable>>();
  known.set(snapshot, tables);
  const key = JSON.stringify([edges, recordConditions, recordBy, zone]);
  const table = tables.get(key) ?? readTable(frame, edges);
  tables.set(key, table);
  return table;
}

async function readTable(frame: Frame, edges: readonly number[]): Promise<FactTable> {
  const query = factQueryOf(frame);
  const sums = (await readDays(frame, query, edges)) ?? (await readAll(frame, query, edges));
  return factTable(sums, edges.length, query.by !== null || query.labels !== null);
}

function factQueryOf(frame: Frame): FactQuery {
  const { people, labels } = recordRequest(frame);
  return { ...recordColumns(frame, SUBSCRIPTION_DIMENSIONS), people, labels };
}

/** From the days that are kept, and the day that is cut at the end from what it holds; null where they cannot answer. */
async function readDays(frame: Frame, query: FactQuery, edges: readonly number[]): Promise<MrrSum[] | null> {
  if (query.people !== null || query.labels !== null) return null;
  const { sql } = frame.snapshot;
  const { reporting } = await snapshotFacts(frame.snapshot);
  const windows = edges.slice(1).map((to, index) => ({ from: edges[index] ?? to, to }));
  const plan = frame.zone === reporting.zone ? planDays(windows, frame.zone) : null;
  if (plan === null || plan.instants[0]?.getTime() !== edges[0]) return null;
  const [days, ...ends] = await Promise.all([
    selectMrrDays(sql, { edges: plan.edges, where: query.where, by: query.by }),
    ...plan.cuts.map(({ window, from, to }) =>
      readBoth(sql, { ...query, edges: [new Date(from), new Date(to)], isFromTheStart: false }).then((sums) =>
        sums.map((sum) => ({ ...sum, window: window + 1 })),
      ),
    ),
  ]);
  return [...days, ...ends.flat()];
}

function readAll(frame: Frame, query: FactQuery, edges: readonly number[]): Promise<MrrSum[]> {
  const instants = edges.map((edge) => new Date(edge));
  return readBoth(frame.snapshot.sql, { ...query, edges: instants, isFromTheStart: true });
}

async function readBoth(sql: Snapshot['sql'], query: Omit<MrrSumQuery, 'source'>): Promise<MrrSum[]> {
  const sums = await Promise.all([
    selectMrrSums(sql, { ...query, source: 'spans' }),
    selectMrrSums(sql, { ...query, source: 'movements' }),
  ]);
  return sums.flat();
}
