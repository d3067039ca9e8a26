import { selectReportRun } from '@sextant/db/queries/reports/select-report-run';
import { recordRead } from '../../audit/record-read.ts';
import type { AuditDescriptor } from '../../kernel/audit-descriptor.ts';
import { BusinessError } from '../../kernel/business-error.ts';
import { ReportDownload, type DownloadLink } from '../contract.ts';
import { noSuchRun } from '../no-such-run.ts';
import { downloadSignature, type DownloadContext } from './download-signature.ts';
import { requireReportAccess } from './report-access.ts';

export const LINK_REPORT = {
  action: 'report.link',
  resourceType: 'report_run',
} as const satisfies AuditDescriptor;

const VALID_MS = 15 * 60_000;

/** A link to a finished report for the one who asks, valid for a quarter of an hour. */
export async function getDownloadLink(ctx: DownloadContext, input: ReportDownload): Promise<DownloadLink> {
  const { runId, part } = ReportDownload.parse(input);
  const run = await selectReportRun(ctx.db, runId);
  if (run === null) throw noSuchRun(runId);
  requireReportAccess(ctx, run);
  if (run.status !== 'completed')
    throw new BusinessError(
      'conflict',
      `The report is ${run.status}. It can be fetched once it is completed.`,
    );
  const expiresAt = new Date(ctx.now.getTime() + VALID_MS);
  await recordRead(ctx, LINK_REPORT, { runId, part, expiresAt });
  const { kind: actorKind, id: actorId } = ctx.actor;
  const signed = { runId, part, actorKind, actorId, expires: expiresAt.getTime() };
  const signature = downloadSignature(signed, ctx.home);
  const query = new URLSearchParams({ part, for: actorId, expires: String(signed.expires), signature });
  const path =
    actorKind === 'machine'
      ? `/api/v1/admin/reports/runs/${runId}/download`
      : `/api/reports/${runId}/download`;
  return { url: `${path}?${query.toString()}`, expiresAt };
}
