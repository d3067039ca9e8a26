import { idOf, instantOf, numberOf, textOf } from './field-of.ts';
import type { Observation } from './observation.ts';
import type { StripeObject } from './stripe-event.ts';

/** Money that a charge says was given back, though no refund was told of it. `reached` is all that was given back by then. */
export type UntoldRefund = { at: Date; amount: number; reached: number };

/** What never became or stayed a refund. */
const VOID = new Set(['failed', 'canceled']);

/**
 * What the events of a charge say was given back beyond the refunds that are told one by one: since 2022-11-15 a charge no
 * longer lists them. In Stripe's units, oldest first; counted from the event that first says so. Readings date nothing.
 */
export function untoldRefunds(
  history: readonly Observation[],
  told: readonly StripeObject[],
): UntoldRefund[] {
  const charge = history.at(-1)?.object ?? {};
  const counted = told.filter(
    (refund) => !VOID.has(textOf(refund, 'status') ?? '') && !isRelease(refund, charge),
  );
  const missing = history
    .filter(({ eventId }) => !eventId.startsWith('backfill:'))
    .map(({ at, object }) => ({ at, level: Math.max(refundedOf(object, history) - sumBy(counted, at), 0) }));
  const untold: UntoldRefund[] = [];
  let reached = 0;
  missing.forEach(({ at }, place) => {
    // What a later event takes back, or a refund explains in the end, is not missing.
    const lasting = Math.min(...missing.slice(place).map(({ level }) => level));
    if (lasting <= reached) return;
    untold.push({ at, amount: lasting - reached, reached: lasting });
    reached = lasting;
  });
  return untold;
}

/** The refunds of a charge among some, by its id or by the payment intent of both. */
export function refundsOf(charge: StripeObject, refunds: readonly StripeObject[]): StripeObject[] {
  const intent = idOf(charge, 'payment_intent');
  return refunds.filter(
    (refund) =>
      idOf(refund, 'charge') === textOf(charge, 'id') ||
      (idOf(refund, 'charge') === null && intent !== null && idOf(refund, 'payment_intent') === intent),
  );
}

/** Whether a refund only lets go of what was authorised and never captured: no money comes back. */
export function isRelease(refund: StripeObject, charge: StripeObject): boolean {
  if (charge['captured'] === false) return true;
  const uncaptured = uncapturedOf(charge);
  return (
    uncaptured > 0 && numberOf(refund, 'amount') === uncaptured && refund['balance_transaction'] === null
  );
}

function sumBy(refunds: readonly StripeObject[], at: Date): number {
  const until = refunds.filter((refund) => (instantOf(refund, 'created') ?? at) <= at);
  return until.reduce((sum, refund) => sum + (numberOf(refund, 'amount') ?? 0), 0);
}

// After a partial capture, `amount_refunded` also holds what was let go of then.
function refundedOf(charge: StripeObject, history: readonly Observation[]): number {
  if (charge['captured'] === false) return 0;
  const captures = history.filter(({ object }) => object['captured'] === true);
  const least = Math.min(...captures.map(({ object }) => numberOf(object, 'amount_refunded') ?? 0));
  const isTold = numberOf(charge, 'amount_captured') !== null || captures[0]?.eventType !== 'charge.captured';
  const released = isTold ? Math.min(uncapturedOf(charge), least) : least;
  return (numberOf(charge, 'amount_refunded') ?? 0) - (Number.isFinite(released) ? released : 0);
}

function uncapturedOf(charge: StripeObject): number {
  const captured = numberOf(charge, 'amount_captured');
  const isCaptured = charge['captured'] === true && captured !== null && captured > 0;
  return isCaptured ? Math.max((numberOf(charge, 'amount') ?? 0) - captured, 0) : 0;
}
