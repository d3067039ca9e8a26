/**
 * Whom an id names. `either`: the sender does not say; a known customer, else a known visitor, else a new customer.
 * `previous`: an id without a profile, or given up in an alias; a known visitor, else a known customer, else a new visitor.
 */
export type ActorRef = { kind: 'customer' | 'visitor' | 'either' | 'previous'; key: string };

/** The history of `from` belongs to `into`. */
export type IdentityLink = { from: ActorRef; into: ActorRef };

/** What an event says about its customer; `declared` and `once` have the customer table's columns as keys. */
export type PersonNews = {
  declared: Record<string, unknown>;
  once: Record<string, unknown>;
  traits: Record<string, unknown>;
  traitsOnce: Record<string, unknown>;
};

export type Origin = 'api' | 'segment' | 'posthog' | 'import' | 'demo';

/** What was derived at the edge; null means not known. */
export type EventSurroundings = {
  /** Class of the bot, null for a human. */
  bot: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  city: string | null;
  device: string | null;
  browser: string | null;
  os: string | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  referrer: string | null;
  pageHost: string | null;
  pagePath: string | null;
};

/** One event as every way in hands it to the store: understood, checked and enriched. Instants are milliseconds. */
export type IntakeEvent = EventSurroundings & {
  messageId: string;
  /** False when the id was made here, so that no replay can carry it. */
  hasOwnId: boolean;
  occurredAt: number;
  /** What the sender said; null when nothing. */
  claimedAt: number | null;
  /** Whether `occurredAt` follows from our clock, so that a replay would get another one. */
  isDerivedTime: boolean;
  receivedAt: number;
  name: string;
  actor: ActorRef;
  links: readonly IdentityLink[];
  news: PersonNews | null;
  /** The SDK's own session; null lets the store give one. */
  sessionId: string | null;
  origin: Origin;
  properties: Record<string, unknown>;
};
