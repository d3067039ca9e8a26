import type { ISql } from 'postgres';

export type PersonRow = {
  id: number;
  kind: 'customer' | 'visitor';
  /** The platform's id of a customer; null for a visitor. */
  externalId: string | null;
  name: string | null;
  email: string | null;
  tier: string | null;
  country: string | null;
  role: string | null;
  signupSource: string | null;
  signedUpAt: Date | null;
  firstSeenAt: Date;
};

/** People by their ids, in order of id. */
export function selectPeople(sql: ISql, ids: readonly number[]): Promise<PersonRow[]> {
  return sql<PersonRow[]>`
    select i.id, i.kind, c.external_id as "externalId", c.name, c.email, c.tier, c.country, c.role,
      c.signup_source as "signupSource", c.signed_up_at as "signedUpAt",
      least(c.first_seen_at, i.first_seen_at) as "firstSeenAt"
    from identity i
    left join customer c on c.id = i.id
    where i.id = any(${[...ids]}::int[])
    order by i.id`;
}
