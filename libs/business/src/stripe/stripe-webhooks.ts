import type { Db } from '@sextant/db/client';
import {
  insertIngestionWarnings,
  type WarningRow,
} from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import type { WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import { selectTypeHeard } from '@sextant/db/queries/stripe/select-type-heard';
import { randomUUID } from 'node:crypto';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { inStripeTransaction } from './in-stripe-transaction.ts';
import { RefusalFold, type FoldedRefusals } from './refusal-fold.ts';
import { storeEvents } from './store-events.ts';
import type { StripeSettings } from './stripe-settings.ts';
import { describeOtherMode, describeUnknownType } from './stripe-warnings.ts';
import { toEventRow } from './to-event-row.ts';
import { verifyWebhook, type RefusedSignature } from './verify-webhook.ts';

const REFUSE_WEBHOOK = {
  action: 'webhook.refuse',
  resourceType: 'webhook',
} as const satisfies AuditDescriptor;
const DAY_MS = 86_400_000;

const REFUSALS: Readonly<Record<RefusedSignature, string>> = {
  missing: 'The request has no Stripe-Signature header.',
  mismatch: 'The signature does not fit the body. Check the signing secret of the endpoint.',
  expired: 'The signature is older than five minutes. Check the clock of this server.',
};

/** What is kept and told, but counts for nothing. */
const UNCOUNTED: Partial<Record<WebhookEventRow['outcome'], (row: WebhookEventRow) => WarningRow>> = {
  unknown: describeUnknownType,
  other_mode: describeOtherMode,
};

export type SentWebhook = { payload: Uint8Array; signature: string | null; now: Date; requestId: string };

/** The endpoint that Stripe tells its events to. */
export class StripeWebhooks {
  readonly #db: Db;
  readonly #settings: StripeSettings;
  readonly #refused: RefusalFold;

  constructor(db: Db, settings: StripeSettings) {
    this.#db = db;
    this.#settings = settings;
    this.#refused = new RefusalFold((folded) => this.#auditRefusals(folded));
  }

  /** Keeps an event for good and writes what follows from it. Resolves only when both are durable; an event that is known already changes nothing. */
  async receive(sent: SentWebhook): Promise<{ id: string; isNew: boolean }> {
    const { now, requestId } = sent;
    if (this.#settings.secrets.length === 0)
      throw new BusinessError('unavailable', 'No signing secret is configured. Set STRIPE_WEBHOOK_SECRET.');
    const verified = verifyWebhook(sent, this.#settings.secrets);
    if (!verified.isGenuine) {
      await this.#refused.note(verified.reason, now);
      throw new BusinessError('invalid', REFUSALS[verified.reason]);
    }
    const row = toEventRow(verified.event, now, this.#settings.mode);
    const fresh = await inStripeTransaction(this.#db, async (sql) => {
      const describe = UNCOUNTED[row.outcome];
      const isNews = describe !== undefined && !(await this.#isHeard(sql, row, now));
      const stored = await storeEvents(sql, [row], { now, requestId, settings: this.#settings });
      if (isNews && stored.length > 0) await insertIngestionWarnings(sql, [describe(row)]);
      return stored;
    });
    return { id: row.id, isNew: fresh.length > 0 };
  }

  /** Writes what is counted and not written yet. */
  async close(): Promise<void> {
    await this.#refused.flush();
  }

  // One warning a day and type says as much as a thousand.
  #isHeard(sql: Parameters<typeof selectTypeHeard>[0], row: WebhookEventRow, now: Date): Promise<boolean> {
    return selectTypeHeard(sql, row, new Date(now.getTime() - DAY_MS));
  }

  async #auditRefusals({ reason, refusals, since }: FoldedRefusals): Promise<void> {
    const ctx = {
      db: this.#db,
      now: new Date(),
      actor: { kind: 'machine' as const, id: 'stripe', name: 'Stripe webhook', scopes: [] },
      requestId: randomUUID(),
    };
    try {
      await audited(ctx, REFUSE_WEBHOOK, async () => ({
        result: undefined,
        resourceId: null,
        after: { reason, refusals, since },
      }));
    } catch (error) {
      // The request is refused all the same, and the failure is in the log.
      logFailure(error, { requestId: ctx.requestId, operation: REFUSE_WEBHOOK.action });
    }
  }
}
