import { selectErasedKeys } from '@sextant/db/queries/customers/erased-keys';
import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { ActorRef, IntakeEvent } from '../intake-event.ts';
import type { IntakeStore } from './intake-store.ts';
import { rememberedActor } from './resolve-actors.ts';

/** When whoever had an id before was erased, by the id; of those who are not remembered. */
export type Erasures = ReadonlyMap<string, number>;

/** Which of the ids that events name, and of which this process has no memory, were an erased person's. */
export async function readErasures(
  sql: Statements,
  store: IntakeStore,
  events: readonly IntakeEvent[],
): Promise<Erasures> {
  if (store.silent.epoch === 0) return new Map();
  const refs = events.flatMap(refsOf).filter((ref) => rememberedActor(store, ref) === undefined);
  if (refs.length === 0) return new Map();
  const rows = await selectErasedKeys(sql, [...new Set(refs.map(({ key }) => key))]);
  return new Map(rows.map(({ key, erasedAt }) => [key, erasedAt.getTime()]));
}

/** Whether an event tells of somebody from before they were erased: sent late, or waiting meanwhile. */
export function isOfErased(event: IntakeEvent, erasures: Erasures, store: IntakeStore): boolean {
  return refsOf(event).some((ref) =>
    isFromBefore(event, erasures.get(ref.key) ?? rememberedActor(store, ref)?.erasedAt),
  );
}

/** Whether an event happened or was received until an instant. */
export function isFromBefore(event: IntakeEvent, erasedAt = -Infinity): boolean {
  return Math.min(event.occurredAt, event.receivedAt) <= erasedAt;
}

/** Warnings without what was sent, where that may be of somebody who was erased meanwhile. */
export function withoutErased(warnings: readonly WarningRow[], store: IntakeStore): WarningRow[] {
  return warnings.map((warning) =>
    Date.parse(warning.receivedAt) <= store.silent.erasedAt
      ? { ...warning, payload: null, messageId: null }
      : warning,
  );
}

function refsOf(event: IntakeEvent): ActorRef[] {
  return [event.actor, ...event.links.flatMap(({ from, into }) => [from, into])];
}
