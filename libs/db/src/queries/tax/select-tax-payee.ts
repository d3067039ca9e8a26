import type { ISql } from 'postgres';
import { profileColumns, type TaxProfileRow } from './tax-profile-columns.ts';

export type TaxCustomerRow = {
  customerId: number;
  externalId: string;
  name: string | null;
  country: string | null;
  profile: TaxProfileRow | null;
};

/** A customer with what is known for tax; null when there is no such customer. */
export async function selectTaxPayee(sql: ISql, customerId: number): Promise<TaxCustomerRow | null> {
  const [row] = await sql<TaxCustomerRow[]>`
    select customer.id as "customerId", external_id as "externalId", name, customer.country,
      ${profileColumns(sql)} as profile
    from customer left join tax_payee on tax_payee.customer_id = customer.id
    where customer.id = ${customerId}`;
  return row ?? null;
}

export type SameTinRow = Pick<TaxCustomerRow, 'customerId' | 'externalId' | 'name'>;

/** The customers whose number has this digest, given in hexadecimal, by id. */
export async function selectSameTin(sql: ISql, digest: string): Promise<SameTinRow[]> {
  return sql<SameTinRow[]>`
    select customer.id as "customerId", external_id as "externalId", name
    from tax_payee join customer on customer.id = tax_payee.customer_id
    where tin_digest = decode(${digest}, 'hex')
    order by customer.id`;
}
