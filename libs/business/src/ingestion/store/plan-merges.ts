import type { MergeableIdentity } from '@sextant/db/queries/identity/lock-identity-merges';

export type LinkedIds = { fromId: number; intoId: number };

/** What becomes of a batch's links. Every `intoId` is the root after all of them; `refused` would join two customers. */
export type MergePlan = { merges: LinkedIds[]; refused: LinkedIds[] };

/** Decides, in the order of the links, which persons join which: the first link of a visitor wins, and chains end at a root. */
export function planMerges(links: readonly LinkedIds[], identities: readonly MergeableIdentity[]): MergePlan {
  const personOf = new Map(identities.map((identity) => [identity.id, identity.personId]));
  const kindOf = new Map(
    identities.map((identity) => [identity.id, identity.isGuess ? 'visitor' : identity.kind]),
  );
  const merges: LinkedIds[] = [];
  const refused: LinkedIds[] = [];

  for (const link of links) {
    const from = personOf.get(link.fromId);
    const into = personOf.get(link.intoId);
    if (from === undefined || into === undefined || from === into) continue;
    const isFromCustomer = kindOf.get(from) === 'customer';
    const isIntoCustomer = kindOf.get(into) === 'customer';
    if (isFromCustomer && isIntoCustomer) {
      // A visitor who already counts for somebody is settled; two customers are two people.
      if (kindOf.get(link.fromId) === 'customer') refused.push(link);
      continue;
    }
    const [joining, staying] = isFromCustomer ? [into, from] : [from, into];
    merges.push({ fromId: joining, intoId: staying });
    for (const [id, person] of personOf) if (person === joining) personOf.set(id, staying);
  }
  const root = (id: number) => personOf.get(id) ?? id;
  return { merges: merges.map((merge) => ({ ...merge, intoId: root(merge.intoId) })), refused };
}
