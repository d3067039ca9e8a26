import { selectReturns } from '@sextant/db/queries/money/select-returns';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { RefundListQuery, type RefundList } from './contract.ts';

/** One page of refunds, credit notes, disputes and inquiries; those of internal accounts are left out. */
export async function listRefunds(ctx: Context, input: RefundListQuery): Promise<RefundList> {
  requirePermission(ctx, 'money.read');
  const { range, statuses, reason, page, ...query } = RefundListQuery.parse(input);
  const asked = { ...query, ...range, statuses: statuses ?? null, reason: reason ?? null };
  const rows = await selectReturns(ctx.db.sql, { ...asked, ...page });
  const total =
    rows[0]?.total ?? (page.offset === 0 ? 0 : await countAll(ctx, { ...asked, offset: 0, limit: 1 }));
  return {
    total,
    items: rows.map(({ total: _total, customerId, externalId, name, ...row }) => {
      const { chargeId, chargeMinor, chargedAt, method, product, ...returned } = row;
      const isKnown = chargeId !== null && chargeMinor !== null && chargedAt !== null;
      return {
        ...returned,
        customer: { id: customerId, externalId, name },
        charge: isKnown
          ? { id: chargeId, amountMinor: chargeMinor, occurredAt: chargedAt, method, product }
          : null,
      };
    }),
  };
}

async function countAll(ctx: Context, query: Parameters<typeof selectReturns>[1]): Promise<number> {
  const [first] = await selectReturns(ctx.db.sql, query);
  return first?.total ?? 0;
}
