/** What is known of a person today; every people metric can be split and filtered by it. */
export const PERSON_DIMENSIONS = [
  'tier',
  'country',
  'role',
  'signup_source',
  'characters',
  'activity',
  'kind',
] as const;
export type PersonDimension = (typeof PERSON_DIMENSIONS)[number];

/** The traits that money can be split by: a payer is always a customer, and `kind` is a record's own. */
export const PAYER_DIMENSIONS = [
  'tier',
  'country',
  'role',
  'signup_source',
  'characters',
  'activity',
] as const satisfies readonly PersonDimension[];

/** What an event says of itself. */
export const EVENT_DIMENSIONS = ['event', 'device', 'browser', 'os', 'event_country', 'source'] as const;
export type EventDimension = (typeof EVENT_DIMENSIONS)[number];

/** What a generation says of itself. */
export const GENERATION_DIMENSIONS = ['type', 'quality', 'failure_reason'] as const;
export type GenerationDimension = (typeof GENERATION_DIMENSIONS)[number];

/** What a charge, refund, dispute, purchase or payout says of itself. */
export const MONEY_DIMENSIONS = [
  'currency',
  'method',
  'product',
  'status',
  'kind',
  'content_type',
  'content',
  'creator',
] as const;
export type MoneyDimension = (typeof MONEY_DIMENSIONS)[number];

/** What a subscription says of itself. */
export const SUBSCRIPTION_DIMENSIONS = ['plan', 'tier', 'currency', 'cancel_reason'] as const;
/** Those that a customer has by their largest subscription. */
export const PAYER_SUBSCRIPTION_DIMENSIONS = [
  'plan',
  'tier',
] as const satisfies readonly SubscriptionDimension[];
/** Those that a trial and a free subscription have. */
export const TRIAL_DIMENSIONS = [
  'plan',
  'tier',
  'currency',
] as const satisfies readonly SubscriptionDimension[];
export type SubscriptionDimension = (typeof SUBSCRIPTION_DIMENSIONS)[number];

/** What a record says of itself. */
export type RecordDimension = GenerationDimension | MoneyDimension | SubscriptionDimension;

export type Dimension = PersonDimension | EventDimension | RecordDimension;

export function isPersonDimension(name: string): name is PersonDimension {
  return PERSON_DIMENSIONS.some((dimension) => dimension === name);
}

export function isEventDimension(name: string): name is EventDimension {
  return EVENT_DIMENSIONS.some((dimension) => dimension === name);
}

export function isSubscriptionDimension(name: string): name is SubscriptionDimension {
  return SUBSCRIPTION_DIMENSIONS.some((dimension) => dimension === name);
}
