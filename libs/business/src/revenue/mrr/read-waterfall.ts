import type { Context } from '../../kernel/context.ts';
import { begunWindows, edgesOf } from '../../metrics/mrr/begun-windows.ts';
import { flowsBetween, statesAt } from '../../metrics/mrr/fact-table.ts';
import { mrrFrame, type MrrQuestion } from '../../metrics/mrr/mrr-frame.ts';
import { MRR_FLOWS } from '../../metrics/mrr/mrr-measure.ts';
import { readFacts } from '../../metrics/mrr/read-facts.ts';
import type { Snapshot } from '../../rollups/snapshot.ts';
import { MovementKind, type MrrWaterfall } from './contract.ts';

/** A range as one step from MRR to MRR. All is unknown where the range has not begun. */
export async function readWaterfall(
  ctx: Context,
  snapshot: Snapshot,
  question: Omit<MrrQuestion, 'interval' | 'by'>,
): Promise<MrrWaterfall> {
  const frame = await mrrFrame(ctx, snapshot, question);
  const windows = begunWindows(frame);
  const table = await readFacts(frame, edgesOf(windows));
  const [startMinor = null, endMinor = null] = statesAt(table, 'state', 'money').get(null) ?? [];
  const valueOf = (kind: MovementKind, of: 'money' | 'count') =>
    flowsBetween(table, { ...MRR_FLOWS[kind], of }).get(null)?.[0] ?? null;
  const steps = MovementKind.options.map((kind) => ({
    kind,
    amountMinor: valueOf(kind, 'money'),
    activities: valueOf(kind, 'count') ?? 0,
  }));
  return { range: question.range, startMinor, endMinor, steps };
}
