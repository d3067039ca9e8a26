import type { EventRow } from '@sextant/db/queries/ingestion/insert-events';
import type { IntakeEvent } from '../intake-event.ts';

/** The event as the table has it. */
export function toEventRow(
  event: IntakeEvent,
  place: { actorId: number; sessionId: string | null; at: number },
): EventRow {
  return {
    message_id: event.messageId,
    occurred_at: new Date(place.at).toISOString(),
    received_at: new Date(event.receivedAt).toISOString(),
    name: event.name,
    actor_id: place.actorId,
    session_id: place.sessionId,
    origin: event.origin,
    bot: event.bot,
    country: event.country,
    city: event.city,
    device: event.device,
    browser: event.browser,
    os: event.os,
    source: event.source,
    medium: event.medium,
    campaign: event.campaign,
    referrer: event.referrer,
    page_host: event.pageHost,
    page_path: event.pagePath,
    properties: event.properties,
  };
}
