import type { WriteOutcome } from './intake-store.ts';
import type { Db } from '@sextant/db/client';
import {
  insertIngestionWarnings,
  type WarningRow,
} from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { guardErasure } from '@sextant/db/queries/customers/erased-keys';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { IntakeEvent } from '../intake-event.ts';
import { actsOf } from './act.ts';
import { batchSightings } from './batch-sightings.ts';
import { daysOf, ensureDays } from './ensure-days.ts';
import { isOfErased, readErasures, withoutErased } from './erased-people.ts';
import { actorKey, intakeStore, type IntakeStore } from './intake-store.ts';
import { recallSessions } from './recall-sessions.ts';
import { refreshRawSince } from './refresh-raw-since.ts';
import { refreshSilentActors } from './refresh-silent-actors.ts';
import { resolveActors } from './resolve-actors.ts';
import { retryTransaction } from './retry-transaction.ts';
import { settleTimes } from './settle-times.ts';
import { MOST_IN_A_STATEMENT, storeActs } from './store-acts.ts';
import { updatePeople } from './update-people.ts';
import { writePlainEvents } from './write-plain-events.ts';

/** What became of each event, in order; the events whose alias named two customers, whom nobody joins. */
export type WriteResult = { outcomes: WriteOutcome[]; refusedLinks: ReadonlySet<number> };

/**
 * Stores events with all they say of people, durable and exactly once when it resolves: one transaction, a handful of
 * set-based statements however many events. A replay is a `duplicate`. Throws on a poisoned event, and stores nothing then.
 */
export async function writeEvents(
  db: Db,
  events: readonly IntakeEvent[],
  warnings: readonly WarningRow[] = [],
): Promise<WriteResult> {
  const store = intakeStore(db);
  const rawSince = await refreshRawSince(store);
  const kept = [...events.keys()].filter((position) => (events[position]?.occurredAt ?? 0) >= rawSince);
  if (kept.length === events.length) return writeKept(store, events, warnings);
  const written = await writeKept(
    store,
    events.filter((event) => event.occurredAt >= rawSince),
    warnings,
  );
  const outcomes = events.map((): WriteOutcome => 'expired');
  kept.forEach((position, place) => (outcomes[position] = written.outcomes[place] ?? 'stored'));
  return { outcomes, refusedLinks: new Set([...written.refusedLinks].map((place) => kept[place] ?? place)) };
}

function writeKept(
  store: IntakeStore,
  events: readonly IntakeEvent[],
  warnings: readonly WarningRow[],
): Promise<WriteResult> {
  return retryTransaction(store, async () => {
    await refreshSilentActors(store);
    await ensureDays(store, daysOf(events.map((event) => event.occurredAt)));
    const isSmall = warnings.length === 0 && events.length <= MOST_IN_A_STATEMENT;
    const plain = isSmall ? await writePlainEvents(store, events) : null;
    if (plain !== null) return { outcomes: plain, refusedLinks: NOBODY };
    const { result, remember } = await store.db.sql.begin((sql) =>
      writeBatch(sql, store, { events, warnings }),
    );
    remember();
    return result;
  });
}

const NOBODY: ReadonlySet<number> = new Set();

type Batch = { events: readonly IntakeEvent[]; warnings: readonly WarningRow[] };

async function writeBatch(
  sql: Statements,
  store: IntakeStore,
  batch: Batch,
): Promise<{ result: WriteResult; remember: () => void }> {
  await guardErasure(sql, store.silent.epoch);
  if (batch.warnings.length > 0) await insertIngestionWarnings(sql, withoutErased(batch.warnings, store));
  if (batch.events.length === 0)
    return { result: { outcomes: [], refusedLinks: NOBODY }, remember: () => undefined };

  const erasures = await readErasures(sql, store, batch.events);
  const places = [...batch.events.keys()];
  const alive = places.filter((place) => {
    const event = batch.events[place];
    return event !== undefined && !isOfErased(event, erasures, store);
  });
  const events = alive.flatMap((place) => batch.events[place] ?? []);
  const resolved = await resolveActors(sql, store, batchSightings(events));
  for (const actor of resolved.unremembered) actor.erasedAt = erasures.get(actor.key) ?? -Infinity;
  const silent = store.silent.ids;
  const acts = actsOf(events, resolved.byRef)
    .filter(({ actor }) => !silent.has(actor.id))
    .map((act) => ({ ...act, position: alive[act.position] ?? act.position }));
  const people = await updatePeople(sql, acts, resolved.fresh);
  const keptClaims = await settleTimes(
    sql,
    acts.map(({ event }) => event),
  );
  await recallSessions(sql, acts);
  const unstored = await storeActs(sql, acts, { keptClaims, epoch: null });

  const outcomes = batch.events.map((): WriteOutcome => 'silenced');
  const refusedLinks = new Set<number>();
  acts.forEach(({ links, position }, row) => {
    outcomes[position] = unstored.get(row) ?? 'stored';
    if (links.some(({ from }) => people.refusedFrom.has(from.id))) refusedLinks.add(position);
  });
  const remember = () => {
    people.remember();
    for (const actor of resolved.unremembered) store.actors.set(actorKey(actor.kind, actor.key), actor);
  };
  return { result: { outcomes, refusedLinks }, remember };
}
