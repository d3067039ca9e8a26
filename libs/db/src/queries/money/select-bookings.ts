import type { ISql } from 'postgres';

export type BookingRow = {
  id: string;
  type: string;
  amountMinor: number;
  feeMinor: number;
  netMinor: number;
  currency: string;
  createdAt: Date;
};

/** The lines of the processor's books about one payout, oldest first; at most 1000. */
export function selectPayoutBookings(sql: ISql, payoutId: string): Promise<BookingRow[]> {
  return sql<BookingRow[]>`
    select id, type, amount_minor::float8 as "amountMinor", fee_minor::float8 as "feeMinor", net_minor::float8 as "netMinor",
      currency::text as currency, created_at as "createdAt"
    from balance_transaction
    where source_id = ${payoutId}
    order by created_at, id
    limit 1000`;
}
