import type { WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import { selectObjectEvents } from '@sextant/db/queries/stripe/select-object-events';
import { canonicalJson, toJson } from '../../audit/canonical-json.ts';
import { textOf } from '../field-of.ts';
import { KnownObjects } from '../known-objects.ts';
import { objectId } from '../object-id.ts';
import { observationsOf } from '../observation.ts';
import { StripeObject } from '../stripe-event.ts';
import { toEventRow } from '../to-event-row.ts';
import { withoutSecrets } from '../without-secrets.ts';

type Sql = Parameters<typeof selectObjectEvents>[0];
type Reading = { objects: readonly object[]; account: string | null; readAt: Date; now: Date };

/** What a page tells that was not known: one event for each object that is not as it was last told. */
export async function toReadings(
  sql: Sql,
  { objects, account, readAt, now }: Reading,
): Promise<WebhookEventRow[]> {
  const read = objects.map((object) => StripeObject.parse(withoutSecrets(toJson(object))));
  const ids = read.map(objectId).filter((id) => id !== null);
  const known = new KnownObjects((await selectObjectEvents(sql, ids)).flatMap(observationsOf), []);
  return read.flatMap((object) => {
    const id = objectId(object);
    if (id === null || isSame(known.latest(id), object)) return [];
    const created = Math.floor(readAt.getTime() / 1000);
    const type = `backfill.${textOf(object, 'object') ?? 'object'}`;
    return [toEventRow({ id: `backfill:${id}:${created}`, type, created, account, data: { object } }, now)];
  });
}

function isSame(a: StripeObject | null, b: StripeObject): boolean {
  return a !== null && canonicalJson(toJson(a)) === canonicalJson(toJson(b));
}
