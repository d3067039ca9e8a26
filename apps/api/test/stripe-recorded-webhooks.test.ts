import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
// @boundaries-ignore tests read reference files beside the repository
import { referenceData } from '@sextant/db/testing/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';
import { chargeEvent, sendStripeEvent, STRIPE_SECRET } from './stripe-sender.ts';

const folder = referenceData('stripe');
// The one made-up object among them: no subscription of Stripe has two currencies.
const MIXED = 'customer.subscription.trial_will_end';
const MONEY_KINDS = new Set(['charge', 'refund', 'dispute', 'payout', 'transfer', 'subscription']);
const STATUSES: Record<string, string> = {
  '': 'succeeded',
  canceled: 'cancelled',
  needs_response: 'pending',
  under_review: 'pending',
  warning_needs_response: 'pending',
};

// No cell of the file is quoted.
function expectedRows(): Record<string, string>[] {
  const text = readFileSync(path.join(folder ?? '', 'expected_webhook_fields.csv'), 'utf8');
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ''])));
}

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi({ stripe: { STRIPE_WEBHOOK_SECRET: STRIPE_SECRET, STRIPE_MODE: 'test' } });
});

afterAll(() => api.close());

describe.skipIf(folder === null)('the 88 recorded webhooks', () => {
  const files = folder === null ? [] : readdirSync(path.join(folder, 'webhooks')).toSorted();
  // They share dummy ids; each file gets ids of its own.
  const bodyOf = (file: string, place: number) =>
    readFileSync(path.join(folder ?? '', 'webhooks', file), 'utf8').replaceAll(
      /\b([a-zA-Z0-9_]+?)_(0{14}\w*)/g,
      (_, kind: string, zeros: string) => `${kind}_${place}x${zeros}`,
    );

  test('are all accepted over HTTP, and again without any effect', async () => {
    expect(files).toHaveLength(88);
    for (const [place, file] of files.entries()) {
      expect([file, await sendStripeEvent(api, bodyOf(file, place))]).toMatchObject([
        file,
        { status: 200, body: { is_new: true } },
      ]);
    }
    const before = await stored();
    for (const [place, file] of files.entries()) {
      expect([file, await sendStripeEvent(api, bodyOf(file, place))]).toMatchObject([
        file,
        { status: 200, body: { is_new: false } },
      ]);
    }
    expect(await stored()).toEqual(before);
    expect(before.events).toBe(88);
  });

  test('leave unapplied only what waits for its charge, until that arrives, and what adds two currencies', async () => {
    const unapplied = () => api.db.sql<{ type: string; reason: string; charge: string | null }[]>`
      select type, reason, payload #>> '{data,object,charge}' as charge from webhook_event
      where outcome = 'failed' order by type`;
    const waiting = await unapplied();
    expect(waiting.map(({ type, reason }) => [type, reason.replace(/ch_\w+/, 'ch_…')])).toEqual([
      ...['closed', 'created', 'funds_reinstated', 'funds_withdrawn', 'updated'].map((step) => [
        `charge.dispute.${step}`,
        'The charge ch_… has not arrived yet; its dispute waits for it.',
      ]),
      ['charge.refund.updated', 'The charge ch_… has not arrived yet; its refund waits for it.'],
      [MIXED, 'Its items are in several currencies (USD, EUR); they cannot be added.'],
    ]);

    for (const { charge: id } of waiting)
      if (id !== null) await sendStripeEvent(api, chargeEvent(id.replace('ch_', ''), 25_000));

    expect((await unapplied()).map(({ type }) => type)).toEqual([MIXED]);
  });

  test('give the fields of the reference, in the kept event and in the record', async () => {
    const rows = expectedRows();
    expect(rows.map((row) => row['file'])).toEqual(expect.arrayContaining(files));
    for (const row of rows) {
      const place = files.indexOf(row['file'] ?? '');
      const event = JSON.parse(bodyOf(row['file'] ?? '', place));
      const [kept] = await api.db.sql`
        select type, object_type, object_id, extract(epoch from created_at)::int as created from webhook_event where id = ${event.id}`;
      expect([row['file'], kept]).toEqual([
        row['file'],
        {
          type: row['type'],
          object_type: row['object'] || null,
          object_id: event.data.object.id ?? nameOf(event.data.object),
          created: Number(row['created']),
        },
      ]);
      const hasRecord = MONEY_KINDS.has(row['object'] ?? '') && row['type'] !== MIXED;
      expect([row['file'], await recordOf(String(kept?.['object_id']))]).toEqual([
        row['file'],
        hasRecord ? recordAs(row) : {},
      ]);
    }
  });

  // Disputes and discounts of old had no id.
  const nameOf = (object: Record<string, unknown>) =>
    object['object'] === 'dispute'
      ? `dispute:${String(object['charge'])}`
      : object['object'] === 'discount'
        ? `discount:${String(object['customer'])}`
        : null;

  async function recordOf(id: string) {
    const [row] = await api.db.sql`
      select status, currency, amount_minor::int as amount from transaction where id = ${id}
      union all select status, currency, amount_minor::int from payout where id = ${id}
      union all select status, '', (amount_minor * quantity)::int from subscription where id = ${id} and interval = 'month' and interval_count = 1`;
    return { ...row };
  }

  function recordAs(row: Record<string, string>) {
    const status = row['status'] ?? '';
    return {
      status: STATUSES[status] ?? status,
      currency: row['currency']?.toUpperCase(),
      amount: Number(row['amount_minor'] || row['subscription_mrr_minor']),
    };
  }

  test('keep no secret of a payment and no address of a person', async () => {
    const sent = files.map((file, place) => bodyOf(file, place)).join();
    expect(sent).toContain('"client_secret"');
    expect(sent).toContain('"ip_address"');

    const kept = await api.db.sql`
      select type from webhook_event where payload::text ~ '"(client_secret|ip_address|customer_purchase_ip)"'`;
    expect(kept).toEqual([]);
  });

  async function stored() {
    const [row] = await api.db.sql`
      select (select count(*)::int from webhook_event) as events, (select count(*)::int from transaction) as transactions,
        (select count(*)::int from subscription_change) as changes, (select count(*)::int from payout) as payouts,
        (select count(*)::int from customer) as customers, (select max(txid::text) from customer) as version`;
    return { ...row };
  }
});
