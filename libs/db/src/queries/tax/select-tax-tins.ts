import type { ISql } from 'postgres';

export type TaxTinRow = { customerId: number; tinType: 'SSN' | 'EIN' | 'ITIN'; cipher: Uint8Array };

/** The encrypted numbers of these customers; those without one are left out. */
export async function selectTaxTins(sql: ISql, customerIds: readonly number[]): Promise<TaxTinRow[]> {
  return sql<TaxTinRow[]>`
    select customer_id as "customerId", tin_type as "tinType", tin_cipher as cipher
    from tax_payee
    where customer_id = any(${[...customerIds]}) and tin_cipher is not null and tin_type is not null
    order by customer_id`;
}
