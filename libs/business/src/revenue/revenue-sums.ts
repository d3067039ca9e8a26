import type { RevenueGroup } from '@sextant/db/queries/money/select-revenue-groups';
import type { RevenueSums } from './contract.ts';

/** A group's sums; all of them are unknown when any of its money has no known rate. */
export function revenueSums(row: RevenueGroup | undefined, isOfPurchases: boolean): RevenueSums {
  if (row === undefined) return { ...UNKNOWN, count: 0 };
  if (row.unconverted > 0) return { ...UNKNOWN, count: row.count };
  const { count, gross, refunds, creditNotes, disputes, creator } = row;
  return {
    count,
    grossMinor: gross,
    refundsMinor: refunds,
    creditNotesMinor: creditNotes,
    disputesLostMinor: disputes,
    netMinor: gross - refunds - creditNotes - disputes,
    creatorMinor: isOfPurchases ? creator : null,
    refundRate: gross === 0 ? null : refunds / gross,
  };
}

const UNKNOWN = {
  grossMinor: null,
  refundsMinor: null,
  creditNotesMinor: null,
  disputesLostMinor: null,
  netMinor: null,
  creatorMinor: null,
  refundRate: null,
} as const;
