import { deleteSubscriptionChanges } from '@sextant/db/queries/stripe/delete-subscription-changes';
import { deleteUntoldRefunds } from '@sextant/db/queries/stripe/delete-untold-refunds';
import type { RecordEntityName } from '../records/contract.ts';
import { RECORD_ENTITIES } from '../records/record-entities.ts';
import { writeRecordsWithin } from '../records/write-records.ts';
import type { Draft } from './projections/draft.ts';
import { STRIPE_CHANGE_PREFIX } from './projections/project-subscription.ts';
import { UNTOLD_REFUND_PREFIX } from './projections/untold-refund-drafts.ts';

type Sql = Parameters<typeof writeRecordsWithin>[0];

export type ObjectDraft = Draft & { objectId: string };

const ORDER: readonly RecordEntityName[] = [
  'customers',
  'subscriptions',
  'subscription_changes',
  'transactions',
  'payouts',
  'balance_transactions',
];

/** Writes records kind by kind, each kind after those that it names. Returns why objects were refused, by their id. */
export async function writeDrafts(
  sql: Sql,
  drafts: readonly ObjectDraft[],
  now: Date,
): Promise<Map<string, string>> {
  const refusals = new Map<string, string>();
  await forgetOldChanges(sql, drafts);
  await forgetUntoldRefunds(sql, drafts);
  for (const name of ORDER) {
    const own = drafts.filter((draft) => draft.entity === name);
    if (own.length === 0) continue;
    const records = own.map(({ input, columns }, position) => ({
      position,
      input,
      ...(columns ? { columns } : {}),
    }));
    await writeRecordsWithin(
      sql,
      { entity: RECORD_ENTITIES[name], records },
      {
        now,
        onRefused: ({ position, field, message }) => {
          const objectId = own[position]?.objectId;
          if (objectId !== undefined)
            refusals.set(objectId, field === null ? message : `${field}: ${message}`);
        },
      },
    );
  }
  return refusals;
}

// A refund that told of itself since then explains what its charge said.
async function forgetUntoldRefunds(sql: Sql, drafts: readonly ObjectDraft[]): Promise<void> {
  const ids = drafts
    .filter(({ entity }) => entity === 'transactions')
    .map(({ input }) => String(input['id']));
  if (ids.length > 0)
    await deleteUntoldRefunds(sql, { chargeIds: ids, prefix: UNTOLD_REFUND_PREFIX, kept: ids });
}

// A change that came late may show that a later one changed nothing.
async function forgetOldChanges(sql: Sql, drafts: readonly ObjectDraft[]): Promise<void> {
  const subscriptionIds = drafts
    .filter((draft) => draft.entity === 'subscriptions')
    .map((draft) => draft.objectId);
  if (subscriptionIds.length === 0) return;
  const kept = drafts
    .filter((draft) => draft.entity === 'subscription_changes')
    .map((draft) => String(draft.input['id']));
  await deleteSubscriptionChanges(sql, { subscriptionIds, prefix: STRIPE_CHANGE_PREFIX, kept });
}
