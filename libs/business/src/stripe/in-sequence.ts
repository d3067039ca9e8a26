import { canonicalJson, toJson } from '../audit/canonical-json.ts';
import { numberOf, textOf } from './field-of.ts';
import type { Observation } from './observation.ts';

const STATUSES = [
  'incomplete',
  'pending',
  'draft',
  'open',
  'trialing',
  'in_transit',
  'active',
  'succeeded',
  'paid',
  'past_due',
  'unpaid',
  'failed',
  'canceled',
  'incomplete_expired',
];

/**
 * The observations of one object in the order in which they happened, whatever order they came in. Stripe's clock tells whole
 * seconds; within one, what an event says had been before tells which it follows.
 */
export function inSequence(observations: readonly Observation[]): Observation[] {
  const seconds = new Set(observations.map(({ at }) => at.getTime()));
  return [...seconds]
    .toSorted((a, b) => a - b)
    .flatMap((second) => untangle(observations.filter(({ at }) => at.getTime() === second)));
}

function untangle(together: readonly Observation[]): Observation[] {
  const waiting = together.toSorted(byProgress);
  const ordered: Observation[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((one) => !waiting.some((other) => other !== one && precedes(other, one)));
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

function precedes(a: Observation, b: Observation): boolean {
  return rank(a) < rank(b) || (rank(a) === rank(b) && leadsTo(a, b) && !leadsTo(b, a));
}

function leadsTo(a: Observation, b: Observation): boolean {
  const before = Object.entries(b.previous ?? {});
  return before.length > 0 && before.every(([field, value]) => isSame(a.object[field], value));
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(toJson(a)) === canonicalJson(toJson(b));
}

function rank({ eventType }: Observation): number {
  if (/\.(created|succeeded|pending)$/.test(eventType)) return 0;
  return eventType.endsWith('.deleted') ? 2 : 1;
}

function byProgress(a: Observation, b: Observation): number {
  return (
    rank(a) - rank(b) ||
    STATUSES.indexOf(textOf(a.object, 'status') ?? '') - STATUSES.indexOf(textOf(b.object, 'status') ?? '') ||
    (numberOf(a.object, 'amount_refunded') ?? 0) - (numberOf(b.object, 'amount_refunded') ?? 0) ||
    (a.eventId < b.eventId ? -1 : 1)
  );
}
