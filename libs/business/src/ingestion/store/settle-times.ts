import { insertTimeCorrections } from '@sextant/db/queries/ingestion/insert-time-corrections';
import { selectStoredMessages } from '@sextant/db/queries/ingestion/select-stored-messages';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { IntakeEvent } from '../intake-event.ts';

/**
 * Makes sure that an event whose time follows from our clock has one time for ever: the one it claimed, if it is stored
 * there already, else the first one derived, which the insert looks up. Answers the messages that keep their claim.
 */
export async function settleTimes(
  sql: Statements,
  events: readonly IntakeEvent[],
): Promise<Map<string, number>> {
  const derived = events.filter((event) => event.isDerivedTime && event.hasOwnId);
  if (derived.length === 0) return new Map();

  const claims = new Map<string, number>();
  for (const event of derived) if (event.claimedAt !== null) claims.set(event.messageId, event.claimedAt);
  const kept = await claimsStored(sql, claims);

  const corrections = derived
    .filter((event) => !kept.has(event.messageId))
    .map((event) => ({
      messageId: event.messageId,
      claimedAt: event.claimedAt === null ? null : new Date(event.claimedAt).toISOString(),
      occurredAt: new Date(event.occurredAt).toISOString(),
    }));
  if (corrections.length > 0) await insertTimeCorrections(sql, corrections);
  return kept;
}

async function claimsStored(
  sql: Statements,
  claims: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  if (claims.size === 0) return new Map();
  const messages = [...claims].map(([messageId, at]) => ({ messageId, at: new Date(at).toISOString() }));
  const stored = new Set(await selectStoredMessages(sql, messages));
  return new Map([...claims].filter(([messageId]) => stored.has(messageId)));
}
