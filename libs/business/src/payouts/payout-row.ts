import type { PayoutRow as StoredPayout } from '@sextant/db/queries/money/select-payouts';
import type { PayoutRow } from './contract.ts';

/** A stored payout as lists show it. */
export function payoutRow({ creatorId, externalId, name, ...payout }: StoredPayout): PayoutRow {
  const isNamed = creatorId !== null && externalId !== null;
  return { ...payout, creator: isNamed ? { id: creatorId, externalId, name } : null };
}
