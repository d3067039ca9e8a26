import { eq } from 'drizzle-orm';
import { bugReport } from '../../schema/bug-report.ts';
import { influencerRequest } from '../../schema/influencer-request.ts';
import type { Transaction } from '../../transaction.ts';

/** Locks a bug report for its decision; null when there is none. */
export async function lockBugReport(tx: Transaction, id: string) {
  const [row] = await tx.orm.select().from(bugReport).where(eq(bugReport.id, id)).for('update');
  return row ?? null;
}

export type BugReportClosing = {
  id: string;
  status: 'resolved' | 'declined';
  closedAt: Date;
  closedBy: string;
  resolution: string;
};

export async function updateBugReport(tx: Transaction, { id, ...closing }: BugReportClosing): Promise<void> {
  await tx.orm.update(bugReport).set(closing).where(eq(bugReport.id, id));
}

/** Locks a request to be an influencer for its decision; null when there is none. */
export async function lockInfluencerRequest(tx: Transaction, id: string) {
  const [row] = await tx.orm
    .select()
    .from(influencerRequest)
    .where(eq(influencerRequest.id, id))
    .for('update');
  return row ?? null;
}

export type InfluencerDecision = {
  id: string;
  status: 'approved' | 'declined';
  decidedAt: Date;
  decidedBy: string;
  reason: string;
};

export async function updateInfluencerRequest(
  tx: Transaction,
  { id, ...decision }: InfluencerDecision,
): Promise<void> {
  await tx.orm.update(influencerRequest).set(decision).where(eq(influencerRequest.id, id));
}
