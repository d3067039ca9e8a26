import type { ISql } from 'postgres';

export type IdentityKind = 'customer' | 'visitor';

export type IdentityRow = {
  id: number;
  kind: IdentityKind;
  key: string;
  firstSeenAt: Date;
};

/** The identities that have one of the keys, of either kind, in no order. */
export async function selectIdentities(sql: ISql, keys: readonly string[]): Promise<IdentityRow[]> {
  return sql<IdentityRow[]>`
    select id, kind, key, first_seen_at as "firstSeenAt"
    from identity
    where kind in ('customer', 'visitor') and key = any(${[...keys]})`;
}
