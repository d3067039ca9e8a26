import { selectCustomers } from '@sextant/db/queries/customers/select-customers';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { CustomerSummary } from './contract.ts';

const MOST = 8;

/** The few newest customers whose id, e-mail address or name fits, for a search box. */
export async function searchCustomers(ctx: Context, search: string): Promise<{ items: CustomerSummary[] }> {
  requirePermission(ctx, 'customers.read');
  if (search.trim() === '') return { items: [] };
  return {
    items: await selectCustomers(
      ctx.db.sql,
      { search: search.trim() },
      { order: 'newest', after: null, limit: MOST },
    ),
  };
}
