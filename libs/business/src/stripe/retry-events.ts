import type { Db } from '@sextant/db/client';
import { insertIngestionWarnings } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { lockStripeObjects } from '@sextant/db/queries/stripe/lock-stripe-objects';
import { selectDueObjects } from '@sextant/db/queries/stripe/select-due-objects';
import { randomUUID } from 'node:crypto';
import { inStripeTransaction } from './in-stripe-transaction.ts';
import { writeObjects } from './store-events.ts';
import type { StripeSettings } from './stripe-settings.ts';
import { describeFailure } from './stripe-warnings.ts';

const AT_ONCE = 100;
/** The attempt after which a failure is no mere matter of order any more. */
const TOLD_AT = 2;

export type Retried = { objects: number; failures: number; isBehind: boolean };

/** Writes the records of objects that are due again: what failed before, and what follows from something that changed. */
export async function retryEvents(
  db: Pick<Db, 'sql'>,
  now: Date,
  settings: Pick<StripeSettings, 'customerKeys' | 'creatorPayouts'>,
): Promise<Retried> {
  const { ids, concerned } = await selectDueObjects(db.sql, now, AT_ONCE);
  if (ids.length === 0) return { objects: 0, failures: 0, isBehind: false };
  const failures = await inStripeTransaction(db, async (sql) => {
    await lockStripeObjects(sql, concerned);
    const particulars = { now, settings, newEvents: new Set<string>(), requestId: randomUUID() };
    const written = await writeObjects(sql, ids, particulars);
    const told = written.failures.filter((failure) => failure.attempts === TOLD_AT);
    if (told.length > 0)
      await insertIngestionWarnings(
        sql,
        told.map((failure) => describeFailure(failure, now)),
      );
    return written.failures;
  });
  return { objects: ids.length, failures: failures.length, isBehind: ids.length >= AT_ONCE };
}
