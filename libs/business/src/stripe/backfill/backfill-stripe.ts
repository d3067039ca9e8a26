import { selectBackfillCursor, upsertBackfillCursor } from '@sextant/db/queries/stripe/backfill-cursor';
import { insertIngestionWarnings } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { selectConnectedAccounts } from '@sextant/db/queries/stripe/select-connected-accounts';
import type { Stripe } from 'stripe';
import { audited } from '../../audit/audited.ts';
import type { AuditDescriptor } from '../../kernel/audit-descriptor.ts';
import type { Context } from '../../kernel/context.ts';
import { inStripeTransaction } from '../in-stripe-transaction.ts';
import { storeEvents } from '../store-events.ts';
import type { StripeMode, StripeSettings } from '../stripe-settings.ts';
import { describeOtherObjects } from '../stripe-warnings.ts';
import { BackfillResource, type BackfillProgress, type BackfillSummary } from './contract.ts';
import { listPage, type Page } from './list-page.ts';
import { missingPrices } from './missing-prices.ts';
import { missingCharges } from './missing-charges.ts';
import { toReadings } from './to-readings.ts';
import { unhurried } from './unhurried.ts';

const PAGE = 100;
const WITH_CHARGE: ReadonlySet<BackfillResource> = new Set(['refunds', 'disputes']);
/** These are few, and what is new names old ones. */
const WHOLE: ReadonlySet<BackfillResource> = new Set(['products', 'coupons', 'accounts']);

const BACKFILL = { action: 'stripe.backfill', resourceType: 'backfill' } as const satisfies AuditDescriptor;

export type Backfill = {
  ctx: Context;
  stripe: Stripe;
  settings: Pick<StripeSettings, 'customerKeys' | 'creatorPayouts' | 'mode'>;
  /** The mode that the key reads; null when it does not say. */
  keyMode: StripeMode | null;
  /** Only objects made from then on; null for all. */
  since: Date | null;
  only: readonly BackfillResource[];
  now: () => Date;
  pause: (milliseconds: number) => Promise<void>;
  onProgress: (progress: BackfillProgress) => void;
};

type Part = { resource: BackfillResource; account: string | null };

/**
 * Reads what Stripe knows, page by page, and writes what follows from it just as webhooks do. Each page is durable: a run that
 * breaks goes on where it was, one that is done and run again changes nothing.
 */
export async function backfillStripe(backfill: Backfill): Promise<BackfillSummary> {
  const { ctx, since, only } = backfill;
  await audited(ctx, BACKFILL, async () => ({ result: undefined, resourceId: null, after: { since, only } }));
  const summary: BackfillSummary = [];
  for (const resource of BackfillResource.options) {
    if (only.length > 0 && !only.includes(resource)) continue;
    for (const account of await accountsOf(backfill, resource))
      summary.push(await readPart(backfill, { resource, account }));
  }
  return summary;
}

// Payouts to creators are in the books of their own accounts.
async function accountsOf(
  { ctx, settings }: Backfill,
  resource: BackfillResource,
): Promise<(string | null)[]> {
  if (resource !== 'payouts' || settings.creatorPayouts === 'transfers') return [null];
  return [null, ...(await selectConnectedAccounts(ctx.db.sql))];
}

async function readPart(backfill: Backfill, part: Part): Promise<BackfillSummary[number]> {
  const name = part.account === null ? part.resource : `${part.resource} of ${part.account}`;
  const since = WHOLE.has(part.resource) ? null : backfill.since;
  const cursor = await selectBackfillCursor(backfill.ctx.db.sql, name);
  const isResumed =
    cursor !== null && cursor.finishedAt === null && cursor.since?.getTime() === since?.getTime();
  let lastId = isResumed ? cursor.lastId : null;
  let objects = isResumed ? cursor.objects : 0;
  let changed = 0;
  let leftOut = 0;
  for (let isFinished = false; !isFinished;) {
    const readAt = backfill.now();
    const page = await readPage(backfill, part, { since, lastId });
    lastId = idOfLast(page) ?? lastId;
    isFinished = !page.has_more || page.data.length === 0;
    objects += page.data.length;
    const finishedAt = isFinished ? backfill.now() : null;
    const row = { resource: name, since, lastId, objects, finishedAt, now: readAt };
    const stored = await storePage(backfill, { page, account: part.account, readAt }, row);
    changed += stored.changed;
    leftOut += stored.leftOut;
    backfill.onProgress({ resource: name, objects, isFinished });
  }
  if (leftOut > 0)
    await insertIngestionWarnings(backfill.ctx.db.sql, [describeOtherObjects(name, leftOut, backfill.now())]);
  return { resource: name, objects, changed, leftOut };
}

async function readPage(
  { stripe, pause, ctx }: Backfill,
  { resource, account }: Part,
  { since, lastId }: { since: Date | null; lastId: string | null },
): Promise<Page> {
  const asked = {
    limit: PAGE,
    account,
    ...(lastId === null ? {} : { starting_after: lastId }),
    ...(since === null ? {} : { created: { gte: Math.floor(since.getTime() / 1000) } }),
  };
  const page = await unhurried(() => listPage(stripe, resource, asked), pause);
  if (resource === 'subscriptions') {
    const prices = await missingPrices(ctx.db.sql, page.data, { stripe, pause });
    return { ...page, data: [...prices, ...page.data] };
  }
  if (!WITH_CHARGE.has(resource)) return page;
  const charges = await missingCharges(ctx.db.sql, page.data, { stripe, pause });
  return { ...page, data: [...charges, ...page.data] };
}

function storePage(
  { ctx, settings, now, keyMode }: Backfill,
  { page, account, readAt }: { page: Page; account: string | null; readAt: Date },
  cursor: Parameters<typeof upsertBackfillCursor>[1],
): Promise<{ changed: number; leftOut: number }> {
  const modes = { counted: settings.mode, ofKey: keyMode };
  return inStripeTransaction(ctx.db, async (sql) => {
    const reading = { objects: page.data, account, readAt, now: readAt, modes };
    const { rows, leftOut } = await toReadings(sql, reading);
    await storeEvents(sql, rows, { now: now(), settings, requestId: ctx.requestId });
    await upsertBackfillCursor(sql, cursor);
    return { changed: rows.length, leftOut };
  });
}

function idOfLast({ data }: Page): string | null {
  const last = data.at(-1);
  return last !== undefined && 'id' in last && typeof last.id === 'string' ? last.id : null;
}
