import type { ISql } from 'postgres';

/** Forgets the changes of these subscriptions that were made from the processor's events and follow from them no more. */
export async function deleteSubscriptionChanges(
  sql: ISql,
  asked: { subscriptionIds: readonly string[]; prefix: string; kept: readonly string[] },
): Promise<void> {
  await sql`
    delete from subscription_change
    where subscription_id = any(${sql.array([...asked.subscriptionIds])}::text[]) and starts_with(id, ${asked.prefix})
      and not (id = any(${sql.array([...asked.kept])}::text[]))`;
}
