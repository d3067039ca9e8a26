import type { WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import { selectObjectEvents } from '@sextant/db/queries/stripe/select-object-events';
import { canonicalJson, toJson } from '../../audit/canonical-json.ts';
import { textOf } from '../field-of.ts';
import { KnownObjects } from '../known-objects.ts';
import { objectId } from '../object-id.ts';
import { observationsOf } from '../observation.ts';
import { StripeObject } from '../stripe-event.ts';
import type { StripeMode } from '../stripe-settings.ts';
import { isOfOtherMode, toEventRow } from '../to-event-row.ts';
import { withoutSecrets } from '../without-secrets.ts';

type Sql = Parameters<typeof selectObjectEvents>[0];
type Reading = {
  objects: readonly object[];
  account: string | null;
  readAt: Date;
  now: Date;
  modes: Modes;
};

/** The mode that counts, and the one whose key reads: some objects do not say their own. */
export type Modes = { counted: StripeMode; ofKey: StripeMode | null };

/**
 * What a page tells that was not known: one event for each object that is not as it was last told. Objects of the mode that
 * is not counted are left out, and their number is told.
 */
export async function toReadings(
  sql: Sql,
  { objects, account, readAt, now, modes }: Reading,
): Promise<{ rows: WebhookEventRow[]; leftOut: number }> {
  const listed = objects.map((object) => StripeObject.parse(withoutSecrets(toJson(object))));
  const read = listed.filter((object) => !isUncounted(object, modes));
  const ids = read.map(objectId).filter((id) => id !== null);
  const known = new KnownObjects((await selectObjectEvents(sql, ids)).flatMap(observationsOf), []);
  const rows = read.flatMap((object) => {
    const id = objectId(object);
    if (id === null || isSame(known.latest(id), object)) return [];
    const created = Math.floor(readAt.getTime() / 1000);
    const type = `backfill.${textOf(object, 'object') ?? 'object'}`;
    const event = { id: `backfill:${id}:${created}`, type, created, account, data: { object } };
    return [toEventRow(event, now, modes.counted)];
  });
  return { rows, leftOut: listed.length - read.length };
}

function isUncounted(object: StripeObject, { counted, ofKey }: Modes): boolean {
  const said = typeof object['livemode'] === 'boolean';
  const livemode = said || ofKey === null ? null : ofKey === 'live';
  return isOfOtherMode({ livemode, data: { object } }, counted);
}

function isSame(a: StripeObject | null, b: StripeObject): boolean {
  return a !== null && canonicalJson(toJson(a)) === canonicalJson(toJson(b));
}
