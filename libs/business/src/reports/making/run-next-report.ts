import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '@sextant/db/client';
import { claimReportRun } from '@sextant/db/queries/reports/claim-report-run';
import type { ReportRunRow } from '@sextant/db/queries/reports/report-run-row';
import { updateReportRunEnded } from '@sextant/db/queries/reports/update-report-run-ended';
import { audited } from '../../audit/audited.ts';
import type { FileStorage } from '../../files/file-storage.ts';
import type { AuditDescriptor } from '../../kernel/audit-descriptor.ts';
import { BusinessError } from '../../kernel/business-error.ts';
import type { Context } from '../../kernel/context.ts';
import { logFailure } from '../../kernel/log-failure.ts';
import { LEASE_SECONDS, LeaseKeeper, RunStopped } from './lease-keeper.ts';
import { makeReport, type MadeReport } from './make-report.ts';

const MOST_ATTEMPTS = 5;
const END_REPORT = { action: 'report.end', resourceType: 'report_run' } as const satisfies AuditDescriptor;

export type RunOutcome = 'completed' | 'failed' | 'cancelled' | 'lost';
type Held = { run: ReportRunRow; leaseId: string };

/** Takes the next run that waits or was left behind, and makes its report. Undefined when there is none. */
export async function runNextReport(
  db: Db,
  storage: FileStorage,
  now: Date,
): Promise<RunOutcome | undefined> {
  const leaseId = randomUUID();
  const run = await claimReportRun(db, { leaseId, leaseSeconds: LEASE_SECONDS });
  if (run === null) return undefined;
  const ctx: Context = {
    db,
    now,
    actor: { kind: 'system', id: 'worker', name: 'Worker' },
    requestId: leaseId,
  };
  const held = { run, leaseId };
  await mkdir(storage.workFolder, { recursive: true, mode: 0o700 });
  await removeLeftovers(storage, run.id);
  if (run.isCancelRequested) return end(ctx, held, { status: 'cancelled' });
  if (run.attempts > MOST_ATTEMPTS)
    return end(ctx, held, {
      status: 'failed',
      error: `The worker stopped ${MOST_ATTEMPTS} times while it made this report. Ask for a shorter range, or retry.`,
    });
  return make(ctx, held, storage);
}

async function make(ctx: Context, held: Held, storage: FileStorage): Promise<RunOutcome> {
  const { run, leaseId } = held;
  const keeper = new LeaseKeeper(ctx.db, { id: run.id, leaseId });
  const file = path.join(storage.workFolder, `${run.id}.${leaseId}`);
  const manifestFile = `${file}.manifest`;
  try {
    const made = await makeReport(ctx, {
      run,
      file,
      manifestFile,
      onTotal: (rows) => keeper.expect(rows),
      onRows: keeper.advance,
    });
    await keeper.renew();
    return await keep(ctx, held, { storage, made, file, manifestFile });
  } catch (error) {
    await Promise.all([rm(file, { force: true }), rm(manifestFile, { force: true })]);
    return endFailed(ctx, held, error);
  } finally {
    keeper.stop();
  }
}

type Kept = { storage: FileStorage; made: MadeReport; file: string; manifestFile: string };

/** Moves the files to where they stay; each attempt has a place of its own, so that a slow one cannot overwrite the one that counts. */
async function keep(
  ctx: Context,
  held: Held,
  { storage, made, file, manifestFile }: Kept,
): Promise<RunOutcome> {
  const folder = `reports/${held.run.id}/${held.leaseId}`;
  const keys = { fileKey: `${folder}/${made.fileName}`, manifestKey: `${folder}/manifest.json` };
  await storage.put(keys.fileKey, file);
  await storage.put(keys.manifestKey, manifestFile);
  const { manifest, ...facts } = made;
  const outcome = await end(ctx, held, {
    status: 'completed',
    ...keys,
    ...facts,
    manifest,
    rowCount: manifest.rowCount,
    rowsDone: manifest.rowCount,
    rowsTotal: manifest.rowCount,
    error: null,
  });
  if (outcome === 'lost') await Promise.all([storage.remove(keys.fileKey), storage.remove(keys.manifestKey)]);
  return outcome;
}

function endFailed(ctx: Context, held: Held, error: unknown): Promise<RunOutcome> {
  if (error instanceof RunStopped)
    return error.cause === 'lost' ? Promise.resolve('lost') : end(ctx, held, { status: 'cancelled' });
  if (error instanceof BusinessError) return end(ctx, held, { status: 'failed', error: error.message });
  logFailure(error, { requestId: ctx.requestId, operation: 'make report' });
  const sentence = `Something went wrong. Retry, or tell us the request id ${ctx.requestId}.`;
  return end(ctx, held, { status: 'failed', error: sentence });
}

/** Writes how it ended, unless another worker has the run by now. */
function end(
  ctx: Context,
  { run, leaseId }: Held,
  ending: Parameters<typeof updateReportRunEnded>[2],
): Promise<RunOutcome> {
  return audited(ctx, END_REPORT, async (tx) => {
    const isOurs = await updateReportRunEnded(tx, { id: run.id, leaseId }, ending);
    if (!isOurs) throw new RunStopped('lost');
    const { status, sha256, rowCount, error } = ending;
    return { result: status, resourceId: run.id, after: { status, sha256, rowCount, error } };
  }).catch((error: unknown) => {
    if (error instanceof RunStopped) return 'lost' as const;
    throw error;
  });
}

/** What a worker left behind that was stopped in the middle. */
async function removeLeftovers({ workFolder }: FileStorage, runId: string): Promise<void> {
  const names = (await readdir(workFolder)).filter((name) => name.startsWith(`${runId}.`));
  await Promise.all(names.map((name) => rm(path.join(workFolder, name), { force: true })));
}
