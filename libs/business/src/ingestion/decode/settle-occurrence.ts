const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(1990, 0, 1);

/** What a sender says of time, in milliseconds; null where it says nothing. */
export type ClaimedTime = {
  timestamp: number | null;
  /** How long before sending it happened. */
  offsetMs: number | null;
  sentAt: number | null;
  receivedAt: number;
  /** A secret key or a historical import: the time is a fact of the platform. */
  isTrusted: boolean;
};

export type Occurrence =
  { occurredAt: number; isDerivedTime: boolean } | { refusal: 'too_early' | 'too_late' };

/** When an event happened: as claimed by a plausible clock, else measured back from our own by the sender's own difference. */
export function settleOccurrence(time: ClaimedTime): Occurrence {
  const { timestamp, receivedAt } = time;
  if (timestamp === null) return bounded(receivedAt - (time.offsetMs ?? 0), true, receivedAt);
  if (time.isTrusted || isPlausible(timestamp, time)) return bounded(timestamp, false, receivedAt);
  if (time.sentAt !== null) return bounded(receivedAt - (time.sentAt - timestamp), true, receivedAt);
  // A clock that runs ahead and does not say by how much.
  return timestamp > receivedAt + DAY_MS ? { refusal: 'too_late' } : bounded(receivedAt, true, receivedAt);
}

function isPlausible(timestamp: number, { sentAt, receivedAt }: ClaimedTime): boolean {
  if (sentAt === null) return timestamp <= receivedAt + MINUTE_MS;
  return Math.abs(receivedAt - sentAt) <= MINUTE_MS;
}

function bounded(occurredAt: number, isDerivedTime: boolean, receivedAt: number): Occurrence {
  if (occurredAt < EARLIEST) return { refusal: 'too_early' };
  if (occurredAt > receivedAt + DAY_MS) return { refusal: 'too_late' };
  return { occurredAt, isDerivedTime };
}
