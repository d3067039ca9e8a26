import type { ActorRef, IdentityLink, PersonNews } from '../intake-event.ts';

/** What the sender says of the surroundings; null where it leaves them to us. */
export type SaidSurroundings = {
  address: string | null;
  userAgent: string | null;
  device: string | null;
  browser: string | null;
  os: string | null;
  country: string | null;
  city: string | null;
  url: string | null;
  referrer: string | null;
  utmSource: string | null;
  utmMedium: string | null;
  utmCampaign: string | null;
  /** Name of the SDK; decides whether the request comes from the person's own machine. */
  library: string | null;
  /** The sender asks not to be located. */
  skipsPlace: boolean;
};

/** One event as a wire format says it, before it is checked, dated and enriched. Instants are milliseconds. */
export type SentEvent = {
  name: string;
  messageId: string | null;
  /** Null when neither a user nor an anonymous id was sent. */
  actor: ActorRef | null;
  links: readonly IdentityLink[];
  news: PersonNews | null;
  timestamp: number | null;
  offsetMs: number | null;
  sessionId: string | null;
  properties: Readonly<Record<string, unknown>>;
  said: SaidSurroundings;
  /** What was left out of it already. */
  corrections: readonly Fault[];
};

/** What is wrong with an event, in words for whoever sent it. */
export type Fault = {
  code: string;
  field: string | null;
  /** What is wrong, as a sentence. */
  reason: string;
  /** What to do about it, as a sentence. */
  fix: string;
};

export type Read = { event: SentEvent } | { fault: Fault };

/** A request of some wire format, taken apart. */
export type Envelope = {
  token: string | null;
  sentAt: number | null;
  /** The sender repeats a past that happened as it says. */
  isHistorical: boolean;
  items: readonly unknown[];
  /** Whether it came as one event and not as a list of one. */
  isSingle: boolean;
  read: (item: unknown) => Read;
};
