import { idOf, objectOf, textOf } from './field-of.ts';
import { inSequence } from './in-sequence.ts';
import type { Observation } from './observation.ts';
import type { StripeObject } from './stripe-event.ts';

/** What is kept about some objects, by id. */
export class KnownObjects {
  readonly #histories: ReadonlyMap<string, readonly Observation[]>;
  readonly #customerKeys: readonly string[];
  readonly #erased: ReadonlyMap<string, string>;

  /** `erased` has the keys that stand for erased people, by the ids by which they were known. */
  constructor(
    observations: readonly Observation[],
    customerKeys: readonly string[],
    erased: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#erased = erased;
    const grouped = new Map<string, Observation[]>();
    for (const one of observations) grouped.set(one.objectId, [...(grouped.get(one.objectId) ?? []), one]);
    this.#histories = new Map([...grouped].map(([id, found]) => [id, inSequence(found)]));
    this.#customerKeys = customerKeys;
  }

  /** All that was told of an object, in the order it happened. */
  historyOf(id: string): readonly Observation[] {
    return this.#histories.get(id) ?? [];
  }

  /** The object as it was last told; null when nothing is known of it. */
  latest(id: string | null): StripeObject | null {
    return id === null ? null : (this.historyOf(id).at(-1)?.object ?? null);
  }

  /** The latest state of every known object of a kind. */
  ofKind(kind: string): StripeObject[] {
    const last = [...this.#histories.values()].map((history) => history.at(-1));
    return last.flatMap((one) => (one?.kind === kind ? [one.object] : []));
  }

  /** The platform's own id of a customer or connected account: from its metadata, else Stripe's id; of an erased one, what stands for it. */
  keyOf(id: string): string {
    const tombstone = this.#erased.get(id);
    if (tombstone !== undefined) return tombstone;
    const object = this.latest(id);
    return (object === null ? null : this.metadataKey(object)) ?? id;
  }

  /** The platform's own id in the metadata of an object; null when none is there. */
  metadataKey(object: StripeObject): string | null {
    const metadata = objectOf(object, 'metadata') ?? {};
    const keys = this.#customerKeys.map((name) => textOf(metadata, name)?.trim() ?? '');
    return keys.find((key) => key !== '')?.slice(0, 200) ?? null;
  }

  /** Whose the object is: the platform's own id; null when it names no customer. */
  ownerOf(object: StripeObject): string | null {
    const customer = idOf(object, 'customer');
    const own = this.metadataKey(object);
    if (customer === null) return own;
    const known = this.keyOf(customer);
    return known === customer ? (own ?? customer) : known;
  }
}
