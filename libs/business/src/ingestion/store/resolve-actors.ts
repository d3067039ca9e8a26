import { insertIdentities } from '@sextant/db/queries/identity/insert-identities';
import {
  type IdentityKind,
  type IdentityRow,
  selectIdentities,
} from '@sextant/db/queries/identity/select-identities';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { ActorRef } from '../intake-event.ts';
import { type Actor, actorKey, type IntakeStore } from './intake-store.ts';

/** An id that occurs in a batch, and the earliest event it occurs in. */
export type Sighting = { ref: ActorRef; at: number };

export type ResolvedActors = {
  /** By `refKey`. */
  byRef: Map<string, Actor>;
  /** New in this transaction; `isGuess` where nobody said what they are. */
  fresh: { actor: Actor; isGuess: boolean }[];
  /** Of whom this process had no memory, new or not. */
  unremembered: Actor[];
};

export function refKey(ref: ActorRef): string {
  return `${ref.kind[0]}${ref.key}`;
}

/** Finds the identity of everybody in the batch, making those that nobody has seen before. */
export async function resolveActors(
  sql: Statements,
  store: IntakeStore,
  sightings: ReadonlyMap<string, Sighting>,
): Promise<ResolvedActors> {
  const byRef = new Map<string, Actor>();
  const unknown: Sighting[] = [];
  for (const [name, sighting] of sightings) {
    const actor = rememberedActor(store, sighting.ref);
    if (actor) byRef.set(name, actor);
    else unknown.push(sighting);
  }
  if (unknown.length === 0) return { byRef, fresh: [], unremembered: [] };

  const keys = [...new Set(unknown.map((sighting) => sighting.ref.key))];
  const found = index(await selectIdentities(sql, keys));
  const fresh = await makeMissing(sql, unknown, found);
  for (const { ref } of unknown) {
    const actor = choose(ref, found);
    if (actor) byRef.set(refKey(ref), actor);
  }
  return { byRef, fresh, unremembered: [...found.values()] };
}

/** The actor that this process remembers for the id; undefined when the database must be asked. */
export function rememberedActor(store: IntakeStore, ref: ActorRef): Actor | undefined {
  const customer = () => store.actors.get(actorKey('customer', ref.key));
  const visitor = () => store.actors.get(actorKey('visitor', ref.key));
  switch (ref.kind) {
    case 'customer':
      return customer();
    case 'visitor':
    case 'previous':
      return visitor();
    case 'either':
      return customer();
  }
}

/** Which of the found identities an id means; undefined when it must be made. */
function choose(ref: ActorRef, found: ReadonlyMap<string, Actor>): Actor | undefined {
  const customer = found.get(actorKey('customer', ref.key));
  const visitor = found.get(actorKey('visitor', ref.key));
  switch (ref.kind) {
    case 'customer':
      return customer;
    case 'visitor':
      return visitor;
    case 'either':
      return customer ?? visitor;
    case 'previous':
      return visitor ?? customer;
  }
}

async function makeMissing(
  sql: Statements,
  unknown: readonly Sighting[],
  found: Map<string, Actor>,
): Promise<ResolvedActors['fresh']> {
  const missing = missingIdentities(unknown, found);
  if (missing.size === 0) return [];
  const made = await insertIdentities(
    sql,
    [...missing.values()].map(({ kind, key, at }) => ({ kind, key, firstSeenAt: new Date(at) })),
  );
  const fresh = made.map((row) => {
    const { at = 0, isGuess = false } = missing.get(actorKey(row.kind, row.key)) ?? {};
    const actor = newActor({ ...row, firstSeenAt: new Date(at) }, null);
    found.set(actorKey(row.kind, row.key), actor);
    return { actor, isGuess };
  });
  // What is still missing was made by another transaction between our look and our insert.
  const overtaken = [...missing].filter(([name]) => !found.has(name)).map(([, one]) => one.key);
  if (overtaken.length > 0) {
    for (const row of await selectIdentities(sql, overtaken)) {
      const name = actorKey(row.kind, row.key);
      if (!found.has(name)) found.set(name, newActor(row, undefined));
    }
  }
  return fresh;
}

type Missing = { kind: IdentityKind; key: string; at: number; isGuess: boolean };

function missingIdentities(
  unknown: readonly Sighting[],
  found: ReadonlyMap<string, Actor>,
): Map<string, Missing> {
  const missing = new Map<string, Missing>();
  const wants = (kind: IdentityKind, { ref, at }: Sighting) => {
    const name = actorKey(kind, ref.key);
    const known = missing.get(name);
    const isGuess = known?.isGuess ?? ref.kind === 'either';
    missing.set(name, { kind, key: ref.key, at: Math.min(at, known?.at ?? at), isGuess });
  };
  const isSure = (sighting: Sighting) => sighting.ref.kind === 'customer' || sighting.ref.kind === 'visitor';
  for (const sighting of unknown.filter(isSure)) {
    if (choose(sighting.ref, found)) continue;
    wants(sighting.ref.kind === 'customer' ? 'customer' : 'visitor', sighting);
  }
  // An unsure id follows what the rest of the batch knows before it makes somebody new.
  for (const sighting of unknown.filter((one) => !isSure(one))) {
    if (choose(sighting.ref, found)) continue;
    const [first, second]: IdentityKind[] =
      sighting.ref.kind === 'either' ? ['customer', 'visitor'] : ['visitor', 'customer'];
    const known = [first, second].find((kind) => kind && missing.has(actorKey(kind, sighting.ref.key)));
    wants(known ?? first ?? 'customer', sighting);
  }
  return missing;
}

function index(rows: readonly IdentityRow[]): Map<string, Actor> {
  return new Map(rows.map((row) => [actorKey(row.kind, row.key), newActor(row, undefined)]));
}

function newActor(row: IdentityRow, session: null | undefined, erasedAt = -Infinity): Actor {
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    firstSeenAt: row.firstSeenAt.getTime(),
    session,
    source: null,
    country: null,
    erasedAt,
  };
}
