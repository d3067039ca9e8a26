import {
  selectCustomerCount,
  selectCustomers,
  type CustomerConditions,
  type CustomerRow,
} from '@sextant/db/queries/customers/select-customers';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { recordRead } from '../audit/record-read.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import { CustomerExportQuery } from './contract.ts';
import { csvOfCustomers } from './csv-of-customers.ts';
import { customerConditions } from './customer-conditions.ts';

const PAGE = 1000;

export const CUSTOMERS_EXPORT = {
  action: 'customers.export',
  resourceType: 'customer',
} as const satisfies AuditDescriptor;

export type CustomersExport = { fileName: string; contentType: string; chunks: AsyncGenerator<string> };

/** Every customer that the filters find, as CSV in pieces. The export is noted before its first customer leaves. */
export async function exportCustomers(ctx: Context, input: CustomerExportQuery): Promise<CustomersExport> {
  requirePermission(ctx, 'customers.read');
  const { order, ...filters } = CustomerExportQuery.parse(input);
  const conditions = customerConditions(filters, ctx.now);
  const customers = await selectCustomerCount(ctx.db.sql, conditions);
  // The text looked for may be a person's name, which an erasure could not take out of the log.
  const noted = { ...filters, ...(filters.search === undefined ? {} : { search: '…' }) };
  await recordRead(ctx, CUSTOMERS_EXPORT, { filters: noted, order, customers });
  return {
    fileName: `customers-${ctx.now.toISOString().slice(0, 10)}.csv`,
    contentType: 'text/csv; charset=utf-8',
    chunks: csvOfCustomers(pagesOf(ctx, conditions, order)),
  };
}

async function* pagesOf(
  { db }: Context,
  conditions: CustomerConditions,
  order: 'newest' | 'oldest',
): AsyncGenerator<CustomerRow[]> {
  let after: { startedAt: Date; id: number } | null = null;
  for (;;) {
    const rows: CustomerRow[] = await selectCustomers(db.sql, conditions, { order, after, limit: PAGE });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = { startedAt: last.signedUpAt ?? last.firstSeenAt, id: last.id };
  }
}
