import { selectErasedKeys, shareErasure } from '@sextant/db/queries/customers/erased-keys';
import type { WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import { toJson, type Json } from '../audit/canonical-json.ts';

type Sql = Parameters<typeof selectErasedKeys>[0];

/** What may name somebody, in any object of Stripe's. */
const NAMING =
  /^(address(_city|_line1|_line2|_state|_zip)?|billing_details|comment|custom_fields|customer_(address|details|email|name|phone|shipping|tax_ids)|description|email|evidence|fingerprint|footer|hosted_invoice_url|iban|individual|invoice_pdf|last4|metadata|name|phone|receipt_(email|number|url)|shipping|statement_descriptor(_suffix)?)$/;

/**
 * Events as they may be kept: of somebody who was erased, money and dates go on being told, but nothing that names them.
 * No erasure happens until the transaction is over.
 */
export async function redactErased(sql: Sql, rows: readonly WebhookEventRow[]): Promise<WebhookEventRow[]> {
  await shareErasure(sql);
  const erased = await selectErasedKeys(sql, [...new Set(rows.flatMap(namedBy))]);
  if (erased.length === 0) return [...rows];
  const keys = new Set(erased.map(({ key }) => key));
  return rows.map((row) => (namedBy(row).some((id) => keys.has(id)) ? redacted(row) : row));
}

function namedBy({ objectId, contains, refs }: WebhookEventRow): string[] {
  return [...(objectId === null ? [] : [objectId]), ...contains, ...refs];
}

// Of a customer or an account, nothing is left to be told.
function redacted(row: WebhookEventRow): WebhookEventRow {
  const isPerson = row.objectType === 'customer' || row.objectType === 'account';
  if (isPerson) return { ...row, objectId: null, contains: [], refs: [], payload: null, outcome: 'ignored' };
  return { ...row, payload: withoutNames(toJson(row.payload)) };
}

function withoutNames(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => !NAMING.test(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutNames(member)]));
}
