import { selectReportRun } from '@sextant/db/queries/reports/select-report-run';
import { z } from 'zod';
import { recordRead } from '../../audit/record-read.ts';
import type { Delivery, FileStorage } from '../../files/file-storage.ts';
import type { AuditDescriptor } from '../../kernel/audit-descriptor.ts';
import { BusinessError } from '../../kernel/business-error.ts';
import { ReportFilePart } from '../contract.ts';
import { noSuchRun } from '../no-such-run.ts';
import { downloadSignature, isSameSignature, type DownloadContext } from './download-signature.ts';
import { requireReportAccess } from './report-access.ts';

const DOWNLOAD_REPORT = {
  action: 'report.download',
  resourceType: 'report_run',
} as const satisfies AuditDescriptor;

/** The parameters of a link, as the address has them. */
export const DownloadQuery = z.object({
  runId: z.uuid(),
  part: ReportFilePart,
  for: z.string().min(1).max(100),
  expires: z.coerce.number().int(),
  signature: z.string().min(1).max(100),
});

export type ReportDelivery = Delivery & { fileName: string; contentType: string };

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Opens the file of a link that we signed for this very person or key and that has not expired. The download is noted before it starts. */
export async function openReportDownload(
  ctx: DownloadContext,
  asked: unknown,
  storage: FileStorage,
): Promise<ReportDelivery> {
  const { runId, part } = requireSignature(ctx, asked);
  const run = await selectReportRun(ctx.db, runId);
  if (run === null) throw noSuchRun(runId);
  requireReportAccess(ctx, run);
  const key = part === 'file' ? run.fileKey : run.manifestKey;
  if (run.status !== 'completed' || key === null || run.fileName === null)
    throw new BusinessError(
      'conflict',
      `The report is ${run.status}. It can be fetched once it is completed.`,
    );
  const fileName = part === 'file' ? run.fileName : `${run.fileName}.manifest.json`;
  const format = part === 'file' ? run.format : 'json';
  const delivery = await storage.deliver(key, fileName);
  await recordRead(ctx, DOWNLOAD_REPORT, { runId, part, fileName, sha256: run.sha256 });
  return { ...delivery, fileName, contentType: CONTENT_TYPES[format] };
}

function requireSignature(ctx: DownloadContext, asked: unknown): z.infer<typeof DownloadQuery> {
  const parsed = DownloadQuery.safeParse(asked);
  if (!parsed.success) throw noLink();
  const { runId, part, for: actorId, expires, signature } = parsed.data;
  const signed = { runId, part, actorKind: ctx.actor.kind, actorId: ctx.actor.id, expires };
  if (actorId !== ctx.actor.id || !isSameSignature(signature, downloadSignature(signed, ctx.home)))
    throw noLink();
  if (expires <= ctx.now.getTime())
    throw new BusinessError(
      'forbidden',
      'This link has expired. Ask for a new one on the page of the report.',
    );
  return parsed.data;
}

function noLink(): BusinessError {
  return new BusinessError(
    'forbidden',
    'This link was not made for you. Ask for one on the page of the report.',
  );
}
