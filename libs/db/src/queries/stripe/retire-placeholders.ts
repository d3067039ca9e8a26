import type { ISql } from 'postgres';

/**
 * Leaves customers out of every number that were known by the processor's id alone until the platform's own id turned up, and
 * have no record of their own left.
 */
export async function retirePlaceholders(sql: ISql, externalIds: readonly string[]): Promise<void> {
  await sql`
    update customer set is_internal = true, email = null, name = null
    where external_id = any(${sql.array([...externalIds])}::text[]) and (not is_internal or email is not null or name is not null)
      and not exists (select from subscription where customer_id = customer.id)
      and not exists (select from transaction where customer_id = customer.id)
      and not exists (select from payout where creator_id = customer.id)
      and not exists (select from purchase where customer_id = customer.id)
      and not exists (select from credit_entry where customer_id = customer.id)
      and not exists (select from generation where customer_id = customer.id)`;
}
