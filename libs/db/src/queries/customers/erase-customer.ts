import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';

const REASON_CODE = '^[a-z0-9_.-]{1,40}$';

export type Erasure = {
  id: number;
  externalId: string;
  tombstone: string;
  now: Date;
  /** What was received or happened until then is of who is erased. */
  until: Date;
};

/**
 * Waits for everybody who is writing of people, and keeps the next ones waiting until the transaction is over. Throws 55P03
 * when a writer takes longer than ten seconds, so that those who wait behind do not wait for long.
 */
export async function lockErasure(tx: Transaction): Promise<void> {
  await tx.orm.execute(sql`set local lock_timeout = '10s'`);
  await tx.orm.execute(sql`select pg_advisory_xact_lock(hashtext('erasure'))`);
  await tx.orm.execute(sql`set local lock_timeout = 0`);
}

/** Locks a customer for a change, and who counts for them; null when there is none. */
export async function lockCustomer(
  tx: Transaction,
  id: number,
): Promise<{ externalId: string; status: string } | null> {
  await tx.orm.execute(sql`select pg_advisory_xact_lock(hashtext('identity_merge'))`);
  await tx.orm.execute(sql`select from identity where person_id = ${id} order by id for update`);
  const rows = await tx.orm.execute<{ external_id: string; status: string }>(
    sql`select external_id, status from customer where id = ${id} for update`,
  );
  const [row] = rows;
  return row ? { externalId: row.external_id, status: row.status } : null;
}

/**
 * Removes whatever identifies a customer: from the record, the keys of all identities, the events and the other records.
 * Who did what when stays under the dense id, so that counts of the past do not change.
 */
export async function eraseCustomer(
  tx: Transaction,
  { id, externalId, tombstone, now, until }: Erasure,
): Promise<void> {
  const actors = sql`(select identity.id from identity where identity.person_id = ${id})`;
  const instant = sql`${now.toISOString()}::timestamptz`;
  const told = sql`array(
    select identity.key from identity where identity.person_id = ${id}
    union select traits ->> 'stripe_customer' from customer where id = ${id} and traits ? 'stripe_customer'
    union select transaction.id from transaction where customer_id = ${id}
    union select subscription.id from subscription where customer_id = ${id}
    union select event.account from payout join webhook_event event on event.object_id = payout.id
      where payout.creator_id = ${id} and event.account is not null
    union select ref from webhook_event event, unnest(event.refs) ref
      where starts_with(ref, 'cus_') and event.object_id in (
        select transaction.id from transaction where customer_id = ${id}
        union select subscription.id from subscription where customer_id = ${id}))`;
  const statements = [
    sql`insert into erased_key (hash, person_id, erased_at)
      select sha256(convert_to(key, 'UTF8')), ${id}, ${until.toISOString()}::timestamptz from unnest(${told}) as key where key is not null`,
    sql`update webhook_event set payload = null, refs = '{}', contains = '{}', reason = null, retry_at = null,
      object_id = case when object_type = 'customer' then null else object_id end
      where object_id = any(${told}) or refs && ${told} or contains && ${told}`,
    sql`update event set properties = '{}', city = null, page_path = null, referrer = null where actor_id in ${actors}`,
    sql`update ingestion_warning set payload = null, message_id = null
      where strpos(payload::text, ${JSON.stringify(externalId)}) > 0
        or exists (select from identity where person_id = ${id} and strpos(payload::text, to_json(key)::text) > 0)`,
    sql`update identity set key = ${tombstone} || '_' || id where person_id = ${id}`,
    sql`update customer set external_id = ${tombstone} || '_' || id, email = null, name = null, traits = '{}', status = 'erased',
      erased_at = ${instant} where id = ${id}`,
    sql`update credit_entry set reason = null where customer_id = ${id}`,
    // A processor's code says nothing of anybody; a sentence may.
    sql`update transaction set description = null, reason = case when reason ~ '^[a-z0-9_]{1,64}$' then reason end where customer_id = ${id}`,
    sql`update purchase set content_title = null where creator_id = ${id}`,
    sql`update payout set failure_message = null where creator_id = ${id}`,
    // A code such as too_expensive tells of nobody, and is what churn is counted by; words of their own go.
    sql`update subscription set cancel_reason = null where customer_id = ${id} and cancel_reason !~ ${REASON_CODE}`,
    sql`update subscription_period set content = content - 'cancel_reason' where content ->> 'cancel_reason' !~ ${REASON_CODE}
      and subscription_id in (select id from subscription where customer_id = ${id})`,
    sql`update bug_report set title = 'Erased', body = null, resolution = null where customer_id = ${id}`,
    sql`update influencer_request set handle = 'erased', follower_count = null, reason = null where customer_id = ${id}`,
  ];
  for (const statement of statements) await tx.orm.execute(statement);
}
