import type { RefusedRecord } from './refused-refunds.ts';
import { shareErasure } from '@sextant/db/queries/customers/erased-keys';
import { deleteErasedRecords } from '@sextant/db/queries/records/delete-erased-records';
import type { Db } from '@sextant/db/client';
import { deleteMisplacedPurchases } from '@sextant/db/queries/records/delete-misplaced-purchases';
import { deleteOrphanedChanges } from '@sextant/db/queries/records/delete-orphaned-staged-records';
import { deleteOverlappingSubscriptions } from '@sextant/db/queries/records/delete-overlapping-subscriptions';
import {
  deleteDerivedChanges,
  insertDerivedChanges,
} from '@sextant/db/queries/records/insert-derived-changes';
import {
  analyzeRecordStage,
  clearRecordStage,
  createRecordStage,
  insertStagedRecords,
} from '@sextant/db/queries/records/insert-staged-records';
import {
  insertStagedCustomers,
  upsertStagedIdentities,
} from '@sextant/db/queries/records/upsert-staged-identities';
import { settleSubscriptionPeriods } from '@sextant/db/queries/records/settle-subscription-periods';
import {
  isMoneyTable,
  selectStagedWithoutRate,
  type StagedWithoutRate,
} from '@sextant/db/queries/records/select-staged-without-rate';
import { upsertStagedCustomers } from '@sextant/db/queries/records/upsert-staged-customers';
import { upsertStagedRecords } from '@sextant/db/queries/records/upsert-staged-records';
import { warnOfOverdrawnCredits } from '@sextant/db/queries/records/warn-of-overdrawn-credits';
import { LARGEST_BATCH, type ImportSummary } from './contract.ts';
import type { RecordEntity } from './record-entity.ts';
import { refuseTransactions } from './refuse-transactions.ts';

type Sql = Parameters<typeof createRecordStage>[0];

export type RecordInput = {
  position: number;
  input: unknown;
  /** Columns that no field of the record says, for a caller that knows them by itself. */
  columns?: Readonly<Record<string, unknown>>;
};
export type RecordWriting = {
  now: Date;
  /** Does everything and then takes it back. */
  isDryRun: boolean;
  /** Called once for each reason; a record may have several. */
  onRefused: (refusal: RefusedRecord) => void;
  /** Called for each currency in which money came that no exchange rate converts; sums that hold it are unknown. */
  onWithoutRate?: ((money: StagedWithoutRate) => void) | undefined;
};

class DryRunOver extends Error {
  readonly summary: ImportSummary;

  constructor(summary: ImportSummary) {
    super('dry run');
    this.summary = summary;
  }
}

/** Checks records and upserts the good ones in one transaction, whatever their number. Running it again changes nothing. */
export async function writeRecords(
  db: Pick<Db, 'sql'>,
  source: {
    entity: RecordEntity;
    batches: AsyncIterable<readonly RecordInput[]> | Iterable<readonly RecordInput[]>;
  },
  writing: RecordWriting,
): Promise<ImportSummary> {
  try {
    return await db.sql.begin(async (sql) => {
      const summary = await stageAndWrite(sql, source, writing);
      if (writing.isDryRun) throw new DryRunOver(summary);
      return summary;
    });
  } catch (error) {
    if (error instanceof DryRunOver) return error.summary;
    throw error;
  }
}

/** The same within a transaction that does more, also several times in it. What is refused is told and left out. */
export async function writeRecordsWithin(
  sql: Sql,
  source: { entity: RecordEntity; records: readonly RecordInput[] },
  writing: Omit<RecordWriting, 'isDryRun'>,
): Promise<ImportSummary> {
  await createRecordStage(sql);
  await clearRecordStage(sql);
  const { entity, records } = source;
  return stageAndWrite(sql, { entity, batches: [records] }, { ...writing, isDryRun: false });
}

async function stageAndWrite(
  sql: Sql,
  source: Parameters<typeof writeRecords>[1],
  writing: RecordWriting,
): Promise<ImportSummary> {
  let staged = 0;
  let rejected = 0;
  await createRecordStage(sql);
  for await (const batch of source.batches) {
    const checked = checkBatch(source.entity, batch, writing);
    if (checked.length > 0) await insertStagedRecords(sql, checked);
    staged += checked.length;
    rejected += batch.length - checked.length;
  }
  if (staged > LARGEST_BATCH) await analyzeRecordStage(sql);
  const orphans = [...(await refuseErased(sql, writing.now)), ...(await refuseUnfit(sql, source.entity))];
  for (const orphan of orphans) writing.onRefused(orphan);
  const imported = await write(sql, source.entity, writing.now);
  await tellWithoutRate(sql, source.entity, writing);
  return { imported, duplicates: staged - orphans.length - imported, rejected: rejected + orphans.length };
}

function checkBatch(entity: RecordEntity, batch: readonly RecordInput[], { onRefused }: RecordWriting) {
  return batch.flatMap(({ position, input, columns }) => {
    const parsed = entity.parse(input);
    if (parsed.isValid)
      return [{ position, ...parsed.record, content: { ...parsed.record.content, ...columns } }];
    for (const issue of parsed.issues) onRefused({ position, id: parsed.id, ...issue });
    return [];
  });
}

// After the lock, nobody is erased until these records are there, and whoever was erased is known.
async function refuseErased(sql: Sql, now: Date): Promise<RefusedRecord[]> {
  await shareErasure(sql);
  const erased = await deleteErasedRecords(sql, now);
  return erased.map((record) => ({
    ...record,
    field: null,
    message: 'The customer was erased: nothing from before is stored of them.',
  }));
}

async function tellWithoutRate(
  sql: Sql,
  { table }: RecordEntity,
  { onWithoutRate }: Pick<RecordWriting, 'onWithoutRate'>,
): Promise<void> {
  if (onWithoutRate === undefined || !isMoneyTable(table)) return;
  for (const money of await selectStagedWithoutRate(sql, table)) onWithoutRate(money);
}

async function refuseUnfit(sql: Sql, { table }: RecordEntity): Promise<RefusedRecord[]> {
  if (table === 'transaction') return refuseTransactions(sql);
  if (table === 'purchase') return deleteMisplacedPurchases(sql);
  if (table === 'subscription_change') return deleteOrphanedChanges(sql);
  if (table === 'subscription') return deleteOverlappingSubscriptions(sql);
  return [];
}

async function write(sql: Sql, { table }: RecordEntity, now: Date): Promise<number> {
  await upsertStagedIdentities(sql, now);
  if (table === 'customer') return upsertStagedCustomers(sql);
  await insertStagedCustomers(sql);
  if (table === 'subscription') return writeSubscriptions(sql, now);
  const ids = await upsertStagedRecords(sql, table);
  if (table === 'subscription_change') await deleteDerivedChanges(sql);
  if (table === 'credit_entry' && ids.length > 0) await warnOfOverdrawnCredits(sql, now);
  return ids.length;
}

/** Several rows may tell the periods of one subscription: each that is new or changed counts. */
async function writeSubscriptions(sql: Sql, now: Date): Promise<number> {
  const periods = await settleSubscriptionPeriods(sql);
  const ids = await upsertStagedRecords(sql, 'subscription');
  await insertDerivedChanges(sql, [...ids, ...periods.ids], now);
  return new Set([...ids, ...periods.ids]).size - periods.ids.length + periods.changed;
}
