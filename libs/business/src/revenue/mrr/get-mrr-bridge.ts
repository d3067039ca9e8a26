import { selectBridge, type BridgeRow } from '@sextant/db/queries/mrr/select-bridge';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import { getMetric } from '../../metrics/get-metric.ts';
import { begunWindows, edgesOf } from '../../metrics/mrr/begun-windows.ts';
import { statesAt } from '../../metrics/mrr/fact-table.ts';
import { mrrFrame } from '../../metrics/mrr/mrr-frame.ts';
import { readFacts } from '../../metrics/mrr/read-facts.ts';
import { snapshotFacts } from '../../metrics/snapshot-facts.ts';
import { withSnapshot } from '../../rollups/read-snapshot.ts';
import { bridgeDifferences } from './bridge-differences.ts';
import { RULEBOOKS, type Rulebook } from './bridge-rules.ts';
import { MrrBridgeQuery, type MrrBridge } from './contract.ts';

/** The same MRR under the published rules of others, and the customers behind each difference. */
export async function getMrrBridge(ctx: Context, input: MrrBridgeQuery): Promise<MrrBridge> {
  requirePermission(ctx, 'money.read');
  const { range, zone } = MrrBridgeQuery.parse(input);
  const { formulaVersion, definition } = getMetric('mrr');
  return withSnapshot(ctx.db, async (snapshot) => {
    const frame = await mrrFrame(ctx, snapshot, { range, zone, where: [] });
    const edges = edgesOf(begunWindows(frame));
    const at = new Date(edges.at(-1) ?? ctx.now);
    const [table, rows, { reporting }] = await Promise.all([
      readFacts(frame, edges),
      selectBridge(snapshot.sql, { at, now: ctx.now }),
      snapshotFacts(snapshot),
    ]);
    const mrrMinor = statesAt(table, 'state', 'money').get(null)?.at(-1) ?? null;
    const isNow = at > ctx.now;
    return {
      asOf: snapshot.asOf,
      zone: frame.zone,
      currency: reporting.currency,
      at,
      ours: { mrrMinor, formulaVersion, definition },
      others: RULEBOOKS.map((book) => compared(book, mrrMinor, isNow ? rows : rows.map(notEnding))),
    };
  });
}

function compared(
  { rules, ...book }: Rulebook,
  oursMinor: number | null,
  rows: readonly BridgeRow[],
): MrrBridge['others'][number] {
  const differences = bridgeDifferences(rows, rules);
  const moved = (differences ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const mrrMinor = oursMinor === null || differences === null ? null : oursMinor + moved;
  return { ...book, mrrMinor, differences: differences ?? [] };
}

/** What was to end later was not known to end at an instant of the past. */
function notEnding(row: BridgeRow): BridgeRow {
  return { ...row, isEnding: false };
}
