import type { Db } from '@sextant/db/client';
import type { IntakeEvent } from '../src/ingestion/intake-event.ts';
import { NO_SURROUNDINGS } from '../src/ingestion/no-surroundings.ts';
import { writeEvents } from '../src/ingestion/store/write-events.ts';

export type SentEvent = Partial<Omit<IntakeEvent, 'actor' | 'occurredAt'>> & {
  /** The customer's id on the platform, or the visitor's anonymous id. */
  who: { customer: string } | { visitor: string };
  at: Date;
};

const BATCH = 5_000;
let serial = 0;

/** Stores events through the intake's own core, as if their SDKs had sent them. */
export async function sendEvents(db: Db, events: readonly SentEvent[]): Promise<void> {
  const all = events.map(asSent);
  for (let start = 0; start < all.length; start += BATCH)
    await writeEvents(db, all.slice(start, start + BATCH));
}

function asSent({ who, at, ...more }: SentEvent): IntakeEvent {
  const occurredAt = at.getTime();
  const actor =
    'customer' in who
      ? ({ kind: 'customer', key: who.customer } as const)
      : ({ kind: 'visitor', key: who.visitor } as const);
  return {
    ...NO_SURROUNDINGS,
    messageId: `message-${++serial}`,
    hasOwnId: true,
    occurredAt,
    claimedAt: occurredAt,
    isDerivedTime: false,
    receivedAt: occurredAt,
    name: 'play',
    actor,
    links: [],
    news: null,
    sessionId: null,
    origin: 'api',
    properties: {},
    ...more,
  };
}
