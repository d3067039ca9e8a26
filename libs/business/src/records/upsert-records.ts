import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { ImportEntityName, LARGEST_BATCH, type RecordsReply } from './contract.ts';
import { requireRecordsScope } from './require-records-scope.ts';
import { RECORD_ENTITIES } from './record-entities.ts';
import { writeEventRecords } from './write-event-records.ts';
import { writeRecords, type RecordWriting } from './write-records.ts';

/** Stores a batch of records of one kind; the good ones also when others are refused, and says which and why. */
export async function upsertRecords(ctx: Context, name: string, body: unknown): Promise<RecordsReply> {
  requireRecordsScope(ctx);
  const entityName = ImportEntityName.safeParse(name.replaceAll('-', '_'));
  if (!entityName.success) {
    throw new BusinessError(
      'not_found',
      `There is no record called ${name}. Known: ${ImportEntityName.options.join(', ')}.`,
    );
  }
  const inputs = Array.isArray(body) ? body : [body];
  if (inputs.length > LARGEST_BATCH) {
    throw new BusinessError(
      'too_large',
      `Send at most ${LARGEST_BATCH} records at once; these are ${inputs.length}.`,
    );
  }
  const errors: RecordsReply['errors'] = [];
  const batches = [inputs.map((input: unknown, position) => ({ position, input }))];
  const writing: RecordWriting = {
    now: ctx.now,
    isDryRun: false,
    onRefused: ({ position, ...refusal }) => errors.push({ index: position, ...refusal }),
  };
  const apiKeyId = ctx.actor.kind === 'machine' ? ctx.actor.id : null;
  const summary =
    entityName.data === 'events'
      ? await writeEventRecords(ctx.db, batches, { ...writing, origin: 'api', apiKeyId })
      : await writeRecords(ctx.db, { entity: RECORD_ENTITIES[entityName.data], batches }, writing);
  errors.sort((a, b) => a.index - b.index);
  return { accepted: summary.imported + summary.duplicates, rejected: summary.rejected, errors };
}
