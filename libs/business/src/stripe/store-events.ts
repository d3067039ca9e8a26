import { insertWebhookEvents, type WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import { lockStripeObjects } from '@sextant/db/queries/stripe/lock-stripe-objects';
import {
  markStale,
  settleWebhookEvents,
  type Failure,
} from '@sextant/db/queries/stripe/update-webhook-outcomes';
import { withSavepoint, type StripeTransaction } from '@sextant/db/queries/stripe/with-savepoint';
import { databaseCode } from '../ingestion/store/database-code.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { redactErased } from './redact-erased.ts';
import { idOfPricedRef } from './object-refs.ts';
import { applyObjects, type Application, type Applied } from './apply-objects.ts';

type Particulars = Omit<Application, 'newEvents'> & { requestId: string };

/** Keeps events that are not known yet and writes the records that follow from them, in the transaction that is given. Returns the new ones. */
export async function storeEvents(
  sql: StripeTransaction,
  sent: readonly WebhookEventRow[],
  particulars: Particulars,
): Promise<WebhookEventRow[]> {
  const rows = await redactErased(sql, sent);
  await lockStripeObjects(sql, rows.flatMap(concerned));
  const inserted = new Set(await insertWebhookEvents(sql, rows));
  const fresh = rows.filter((row) => inserted.has(row.id));
  const used = fresh.filter((row) => row.outcome === 'applied');
  const ids = [...new Set(used.flatMap(told))];
  if (ids.length > 0) {
    const newEvents = new Set(used.map((row) => row.id));
    const { known } = await writeObjects(sql, ids, { ...particulars, newEvents });
    const stale = used.filter(({ id, objectId }) => known?.historyOf(objectId ?? '').at(-1)?.eventId !== id);
    if (known !== null)
      await markStale(
        sql,
        stale.map((row) => row.id),
      );
  }
  return fresh;
}

/**
 * Writes the records of these locked objects and notes on their events what became of them. What fails is kept, with its
 * reason, to be tried again; the other objects do not suffer from it.
 */
export async function writeObjects(
  sql: StripeTransaction,
  ids: readonly string[],
  particulars: Application & { requestId: string },
): Promise<{ known: Applied['known'] | null; failures: Failure[] }> {
  try {
    const applied = await withSavepoint(sql, (inner) => applyObjects(inner, ids, particulars));
    const failures = await settle(sql, applied, particulars);
    return { known: applied.known, failures };
  } catch (error) {
    if (isPassing(error)) throw error;
    if (ids.length > 1) return writeOneByOne(sql, ids, particulars);
    logFailure(error, { requestId: particulars.requestId, operation: 'stripe' });
    const reason = `Something went wrong while its records were written (request ${particulars.requestId}).`;
    const refusals = ids.map((objectId) => ({ objectId, reason }));
    const marked = [...particulars.newEvents];
    return {
      known: null,
      failures: await settleWebhookEvents(sql, { now: particulars.now, objects: ids, refusals, marked }),
    };
  }
}

async function writeOneByOne(
  sql: StripeTransaction,
  ids: readonly string[],
  particulars: Application & { requestId: string },
): Promise<{ known: null; failures: Failure[] }> {
  const failures: Failure[] = [];
  for (const id of ids) failures.push(...(await writeObjects(sql, [id], particulars)).failures);
  return { known: null, failures };
}

function settle(
  sql: StripeTransaction,
  applied: Applied,
  { now, newEvents }: Application,
): Promise<Failure[]> {
  const refusals = [...applied.refusals].map(([objectId, reason]) => ({ objectId, reason }));
  const latest = refusals.map(({ objectId }) => applied.known.historyOf(objectId).at(-1)?.eventId ?? '');
  return settleWebhookEvents(sql, {
    now,
    objects: applied.objects,
    refusals,
    marked: [...newEvents, ...latest],
  });
}

/** Ids of the objects that an event tells about. */
function told({ objectId, contains }: WebhookEventRow): string[] {
  return objectId === null ? [...contains] : [objectId, ...contains];
}

function concerned(row: WebhookEventRow): string[] {
  // Everybody's subscriptions name the same few prices: they do not wait for each other.
  return [...told(row), ...row.refs.filter((ref) => idOfPricedRef(ref) === null)];
}

// Lost against another transaction, out of resources, or shutting down: the whole transaction has to run again.
function isPassing(error: unknown): boolean {
  return /^(40|53|55|57)/.test(databaseCode(error) ?? '');
}
