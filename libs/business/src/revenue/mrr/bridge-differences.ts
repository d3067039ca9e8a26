import type { BridgeRow } from '@sextant/db/queries/mrr/select-bridge';
import type { BridgeRule } from './bridge-rules.ts';
import type { BridgeDifference } from './contract.ts';

const MOST_ITEMS = 100;

/** What each rule in turn makes of MRR, and whose. Null when an exchange rate is missing. */
export function bridgeDifferences(
  rows: readonly BridgeRow[],
  rules: readonly BridgeRule[],
): BridgeDifference[] | null {
  const steps = rows.map((row) => ({ row, levels: levelsOf(row, rules) }));
  if (steps.some(({ levels }) => levels.includes(null))) return null;
  return rules
    .map(({ id, label, explanation }, index) => {
      const items = steps
        .map(({ row, levels }) => itemOf(row, levels[index] ?? 0, levels[index + 1] ?? 0))
        .filter(({ differenceMinor }) => differenceMinor !== 0);
      return {
        id,
        label,
        explanation,
        amountMinor: items.reduce((sum, { differenceMinor }) => sum + differenceMinor, 0),
        customers: new Set(items.map(({ customer }) => customer.id)).size,
        items: items
          .toSorted((a, b) => Math.abs(b.differenceMinor) - Math.abs(a.differenceMinor))
          .slice(0, MOST_ITEMS),
      };
    })
    .filter(({ items }) => items.length > 0);
}

function levelsOf(row: BridgeRow, rules: readonly BridgeRule[]): (number | null)[] {
  let minor = row.oursMinor;
  return [minor, ...rules.map(({ apply }) => (minor = apply(minor, row)))];
}

function itemOf(
  { customerId, externalId, name, subscriptionId, plan }: BridgeRow,
  before: number,
  after: number,
): BridgeDifference['items'][number] {
  return {
    customer: { id: customerId, externalId, name },
    subscriptionId,
    plan,
    oursMinor: before,
    theirsMinor: after,
    differenceMinor: after - before,
  };
}
