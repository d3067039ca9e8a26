/** What is counted by subscription: what runs, and what began, began again or stopped. */
export const SPAN_FACTS = ['state', 'started', 'resumed', 'stopped'] as const;

/** What is counted by customer: what they bring, and what moved it. */
export const MOVEMENT_FACTS = [
  'payer',
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'switch',
  'upgraded',
  'downgraded',
] as const;

export type MrrFact = (typeof SPAN_FACTS)[number] | (typeof MOVEMENT_FACTS)[number];

/** What a subscription says of itself. */
export type MrrColumn = 'plan' | 'tier' | 'currency' | 'cancel_reason';

/** Rows whose column is one of the values, or none of them; an unknown one is `unknown`. */
export type MrrCondition = { column: MrrColumn; values: readonly string[]; isNegated: boolean };

/** What a fact adds up to in one window. */
export type MrrSum = {
  fact: MrrFact;
  /** 0 is everything before the first edge, i what is from edge i − 1 on and before edge i. */
  window: number;
  /** Null when not split. */
  label: string | null;
  count: number;
  deltaMinor: number;
  /** How many have no exchange rate. */
  unknown: number;
};
