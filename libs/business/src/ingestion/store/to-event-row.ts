import type { EventRow } from '@sextant/db/queries/ingestion/insert-events';
import type { IntakeEvent } from '../intake-event.ts';

/** The event as the table has it. Unknown columns are left out: each null would be written, sent and read as text. */
export function toEventRow(
  event: IntakeEvent,
  place: { actorId: number; sessionId: string | null; at: number },
): EventRow {
  return {
    message_id: event.messageId,
    occurred_at: new Date(place.at).toISOString(),
    received_at: receivedText(event.receivedAt),
    name: event.name,
    actor_id: place.actorId,
    session_id: place.sessionId ?? undefined,
    origin: event.origin,
    bot: event.bot ?? undefined,
    country: event.country ?? undefined,
    city: event.city ?? undefined,
    device: event.device ?? undefined,
    browser: event.browser ?? undefined,
    os: event.os ?? undefined,
    source: event.source ?? undefined,
    medium: event.medium ?? undefined,
    campaign: event.campaign ?? undefined,
    referrer: event.referrer ?? undefined,
    page_host: event.pageHost ?? undefined,
    page_path: event.pagePath ?? undefined,
    properties: event.properties,
  };
}

let last = { at: 0, text: '' };

/** All events of a request were received at the same instant. */
function receivedText(at: number): string {
  if (last.at !== at) last = { at, text: new Date(at).toISOString() };
  return last.text;
}
