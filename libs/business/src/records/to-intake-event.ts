import type { ActorRef, IntakeEvent, Origin } from '../ingestion/intake-event.ts';
import type { EventRecord } from './event-fields.ts';
import { toTypedProperties } from './to-typed-properties.ts';

/** An event of a file as the store takes it. `messageId` is its own or a derived one, which a repeat of the row has too. */
export function toIntakeEvent(
  record: EventRecord,
  messageId: string,
  way: { now: Date; origin: Origin },
): IntakeEvent {
  const customer: ActorRef | null = record.user == null ? null : { kind: 'customer', key: record.user };
  const visitor: ActorRef | null =
    record.anonymous == null ? null : { kind: 'visitor', key: record.anonymous };
  const actor = customer ?? visitor;
  if (actor === null) throw new Error('The schema lets no event without an actor through.');
  const page = readPage(record.page);
  return {
    messageId,
    hasOwnId: true,
    occurredAt: record.occurred_at.getTime(),
    claimedAt: record.occurred_at.getTime(),
    isDerivedTime: false,
    receivedAt: way.now.getTime(),
    name: record.type,
    actor,
    links: customer && visitor ? [{ from: visitor, into: customer }] : [],
    news: null,
    sessionId: record.session ?? null,
    origin: way.origin,
    bot: null,
    country: record.country ?? null,
    city: record.city ?? null,
    device: record.device ?? null,
    browser: record.browser ?? null,
    os: record.os ?? null,
    source: record.source ?? null,
    medium: record.medium ?? null,
    campaign: record.campaign ?? null,
    referrer: record.referrer ?? null,
    pageHost: page.host,
    pagePath: page.path,
    properties: toTypedProperties(record.properties ?? {}),
  };
}

function readPage(page: string | null | undefined): { host: string | null; path: string | null } {
  if (page == null) return { host: null, path: null };
  if (!URL.canParse(page)) return { host: null, path: page.split(/[?#]/, 1)[0] ?? null };
  const url = new URL(page);
  return { host: url.host || null, path: url.pathname };
}
