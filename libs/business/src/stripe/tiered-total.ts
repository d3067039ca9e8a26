import { exactTotal } from './exact-total.ts';
import { numberOf, textOf } from './field-of.ts';
import type { StripeObject } from './stripe-event.ts';

/**
 * What a quantity costs by tiers, in Stripe's minor units: `graduated` prices each unit by the tier it falls into, `volume` all
 * of them by the tier of the last. Null when the tiers do not reach that far or say no price.
 */
export function tieredTotal(
  tiers: readonly StripeObject[],
  mode: string | null,
  quantity: number,
): number | null {
  const ordered = tiers.toSorted((a, b) => upTo(a) - upTo(b));
  if (mode === 'volume') {
    const tier = ordered.find((one) => upTo(one) >= quantity);
    return tier === undefined ? null : costIn(tier, quantity);
  }
  if (mode !== 'graduated') return null;
  let [total, below] = [0, 0];
  for (const tier of ordered) {
    const cost = costIn(tier, Math.min(upTo(tier), quantity) - below);
    if (cost === null) return null;
    total += cost;
    below = upTo(tier);
    if (below >= quantity) return total;
  }
  return null;
}

function upTo(tier: StripeObject): number {
  return numberOf(tier, 'up_to') ?? Infinity;
}

// A flat amount is asked once, for whoever reaches the tier.
function costIn(tier: StripeObject, units: number): number | null {
  const unit = decimalOf(tier, 'unit_amount') ?? decimalOf(tier, 'amount');
  const flat = decimalOf(tier, 'flat_amount');
  if (unit === null && flat === null) return null;
  const ofUnits = exactTotal(unit ?? '0', units);
  const ofTier = exactTotal(flat ?? '0', 1);
  return ofUnits === null || ofTier === null ? null : ofUnits + ofTier;
}

/** An amount with its fractions of a minor unit, where it has any; null when it is not told. */
export function decimalOf(object: StripeObject, field: string): string | null {
  const whole = numberOf(object, field);
  return textOf(object, `${field}_decimal`) ?? (whole === null ? null : String(whole));
}
