import { shareErasure } from '@sextant/db/queries/customers/erased-keys';
import { retirePlaceholders } from '@sextant/db/queries/stripe/retire-placeholders';
import { selectCharges } from '@sextant/db/queries/stripe/select-charges';
import { idOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import { findDependents } from './dependents.ts';
import { loadKnown } from './load-known.ts';
import { projectObject } from './project-object.ts';
import { NotProjectable } from './projections/draft.ts';
import type { StripeSettings } from './stripe-settings.ts';
import { writeDrafts, type ObjectDraft } from './write-drafts.ts';

type Sql = Parameters<typeof loadKnown>[0];

export type Application = {
  now: Date;
  settings: Pick<StripeSettings, 'customerKeys' | 'creatorPayouts'>;
  /** Ids of the events that are new in this transaction. */
  newEvents: ReadonlySet<string>;
};

export type Applied = {
  /** All objects whose records were looked at, those that follow from the asked ones too. */
  objects: readonly string[];
  /** Why the records of an object could not be written, by its id. */
  refusals: ReadonlyMap<string, string>;
  known: KnownObjects;
};

/**
 * Writes the records that follow from these objects, and from those that hang on them. What is written depends on the kept
 * events alone, not on their order. The objects are locked by the caller.
 */
export async function applyObjects(
  sql: Sql,
  ids: readonly string[],
  application: Application,
): Promise<Applied> {
  const { newEvents, now, settings } = application;
  await shareErasure(sql);
  const first = await loadKnown(sql, ids, settings.customerKeys);
  const near = await findDependents(sql, first, { ids, newEvents, now });
  const second = near.length === 0 ? first : await loadKnown(sql, [...ids, ...near], settings.customerKeys);
  const far = near.length === 0 ? [] : await findDependents(sql, second, { ids: near, newEvents, now });
  const objects = [...new Set([...ids, ...near, ...far])];
  const known = far.length === 0 ? second : await loadKnown(sql, objects, settings.customerKeys);
  const refusals = new Map<string, string>();
  // Refunds and disputes take the customer of their stored charge, so charges go first.
  for (const isLate of [false, true]) {
    const turn = objects.filter((id) => isLateKind(known, id) === isLate);
    const payers = await payersOf(sql, known, isLate ? turn : []);
    const drafts = turn.flatMap((id) => draftsOf(id, { known, settings, payers, refusals }));
    const refused = await writeDrafts(sql, drafts, now);
    for (const [id, reason] of refused) refusals.set(id, reason);
  }
  await retirePlaceholders(sql, renamedCustomers(known));
  return { objects, refusals, known };
}

function isLateKind(known: KnownObjects, id: string): boolean {
  const kind = known.historyOf(id).at(-1)?.kind;
  return kind === 'refund' || kind === 'dispute';
}

async function payersOf(sql: Sql, known: KnownObjects, ids: readonly string[]): Promise<Map<string, string>> {
  const objects = ids.map((id) => known.latest(id) ?? {});
  const charges = objects.map((object) => idOf(object, 'charge')).filter((charge) => charge !== null);
  const named = known
    .ofKind('charge')
    .map((charge) => textOf(charge, 'id'))
    .filter((charge) => charge !== null);
  const rows = ids.length === 0 ? [] : await selectCharges(sql, [...charges, ...named]);
  return new Map(rows.map((row) => [row.id, row.customer]));
}

// A connected account may have been taken for a customer too.
function renamedCustomers(known: KnownObjects): string[] {
  const ids = [...known.ofKind('customer'), ...known.ofKind('account')].map((object) => textOf(object, 'id'));
  return ids.filter((id) => id !== null && known.keyOf(id) !== id).filter((id) => id !== null);
}

type Drafting = {
  known: KnownObjects;
  settings: Application['settings'];
  payers: ReadonlyMap<string, string>;
  refusals: Map<string, string>;
};

function draftsOf(id: string, { known, settings, payers, refusals }: Drafting): ObjectDraft[] {
  const history = known.historyOf(id);
  const last = history.at(-1);
  if (last === undefined) return [];
  const payerOf = (charge: string) => payers.get(charge) ?? null;
  try {
    const drafts = projectObject({ id, history, last, known, settings, payerOf });
    // What is not told is written as unknown, and tried again: what tells it may still come.
    for (const { doubt } of drafts) if (doubt !== undefined) refusals.set(id, doubt);
    return drafts.map((draft) => ({ ...draft, objectId: id }));
  } catch (error) {
    if (!(error instanceof NotProjectable)) throw error;
    refusals.set(id, error.message);
    return [];
  }
}
