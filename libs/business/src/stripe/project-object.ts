import { plainTable } from '../kernel/plain-table.ts';
import type { Draft, Projected } from './projections/draft.ts';
import { projectApplicationFee } from './projections/project-application-fee.ts';
import { projectBalanceTransaction } from './projections/project-balance-transaction.ts';
import { projectCharge } from './projections/project-charge.ts';
import { projectCustomer } from './projections/project-customer.ts';
import { projectDispute } from './projections/project-dispute.ts';
import { projectInvoice } from './projections/project-invoice.ts';
import { projectPayout } from './projections/project-payout.ts';
import { projectRefund } from './projections/project-refund.ts';
import { projectSubscription } from './projections/project-subscription.ts';
import { projectTransfer } from './projections/project-transfer.ts';

const PROJECTIONS: Readonly<Record<string, (projected: Projected) => Draft[]>> = plainTable({
  application_fee: projectApplicationFee,
  customer: projectCustomer,
  invoice: projectInvoice,
  subscription: projectSubscription,
  charge: projectCharge,
  refund: projectRefund,
  dispute: projectDispute,
  payout: projectPayout,
  transfer: projectTransfer,
  balance_transaction: projectBalanceTransaction,
});

/** The records that follow from an object; none when it only links others. Throws `NotProjectable` when something is missing. */
export function projectObject(projected: Projected): Draft[] {
  return PROJECTIONS[projected.last.kind]?.(projected) ?? [];
}
