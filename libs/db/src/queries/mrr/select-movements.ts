import type { ISql, PendingQuery, Row } from 'postgres';
import { mrrConditions } from './mrr-conditions.ts';
import type { MrrCondition } from './mrr-fact.ts';

export type MovementFilter = {
  from: Date;
  to: Date;
  kinds: readonly string[];
  where: readonly MrrCondition[];
  /** Only these customers; everybody when null. */
  people: readonly number[] | null;
  /** Only moves between these two plans or tiers; all when null. */
  move: { by: 'plan' | 'tier'; from: string; to: string } | null;
  /** Only changes of plan. */
  isPlanMove: boolean;
};

export type MovementRow = {
  customerId: number;
  externalId: string;
  name: string | null;
  at: Date;
  kind: 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn' | 'switch';
  /** Null when an exchange rate is missing; so are before and after. */
  deltaMinor: number | null;
  beforeMinor: number | null;
  afterMinor: number | null;
  subscriptionId: string;
  plan: string;
  tier: string;
  fromPlan: string | null;
  fromTier: string | null;
  currency: string;
  cancelReason: string | null;
  isInvoluntary: boolean;
};

/** Movements with their customers; the customer and the instant break ties. */
export function selectMovements(
  sql: ISql,
  filter: MovementFilter & { order: 'newest' | 'largest'; offset: number; limit: number },
): Promise<MovementRow[]> {
  const order = filter.order === 'newest' ? sql`fact.at desc` : sql`abs(fact.delta_minor) desc, fact.at desc`;
  return sql<MovementRow[]>`
    select fact.customer_id as "customerId", c.external_id as "externalId", c.name, fact.at, fact.kind,
      case when fact.unknown_before + fact.unknown_after = 0 then fact.delta_minor::float8 end as "deltaMinor",
      case when fact.unknown_before = 0 then fact.before_minor::float8 end as "beforeMinor",
      case when fact.unknown_after = 0 then fact.after_minor::float8 end as "afterMinor",
      fact.subscription_id as "subscriptionId", fact.plan, fact.tier, fact.from_plan as "fromPlan", fact.from_tier as "fromTier",
      fact.currency::text as currency, fact.cancel_reason as "cancelReason", fact.is_involuntary as "isInvoluntary"
    from mrr_movement fact
    join customer c on c.id = fact.customer_id
    where ${conditions(sql, filter)}
    order by ${order}, fact.customer_id
    limit ${filter.limit} offset ${filter.offset}`;
}

export type MovementTotals = { total: number; customers: number; sumMinor: number; unknown: number };

/** How many there are, of how many customers, and what they add up to. */
export async function selectMovementTotals(sql: ISql, filter: MovementFilter): Promise<MovementTotals> {
  const [row] = await sql<MovementTotals[]>`
    select count(*)::int as total, count(distinct fact.customer_id)::int as customers, coalesce(sum(fact.delta_minor), 0)::float8 as "sumMinor",
      count(*) filter (where fact.unknown_before + fact.unknown_after > 0)::int as unknown
    from mrr_movement fact
    where ${conditions(sql, filter)}`;
  return row ?? { total: 0, customers: 0, sumMinor: 0, unknown: 0 };
}

export type PlanMoveRow = {
  from: string;
  to: string;
  moves: number;
  customers: number;
  upgrades: number;
  downgrades: number;
  deltaMinor: number | null;
};

/** Moves from one plan or tier to another, cell by cell. */
export function selectPlanMoves(
  sql: ISql,
  { by, ...filter }: MovementFilter & { by: 'plan' | 'tier' },
): Promise<PlanMoveRow[]> {
  return sql<PlanMoveRow[]>`
    select fact.${sql(`from_${by}`)} as from, fact.${sql(by)} as to, count(*)::int as moves, count(distinct fact.customer_id)::int as customers,
      count(*) filter (where fact.kind = 'expansion')::int as upgrades, count(*) filter (where fact.kind = 'contraction')::int as downgrades,
      case when bool_and(fact.unknown_before + fact.unknown_after = 0) then sum(fact.delta_minor)::float8 end as "deltaMinor"
    from mrr_movement fact
    where ${conditions(sql, filter)} and fact.${sql(`from_${by}`)} <> fact.${sql(by)}
    group by 1, 2
    order by 1, 2`;
}

/** Plans or tiers by what a subscription of theirs brings a month on average, the most first; then by name. */
export async function selectRankedPlans(sql: ISql, by: 'plan' | 'tier'): Promise<string[]> {
  const rows = await sql<{ value: string }[]>`
    select ${sql(by)} as value from mrr_span group by 1 order by avg(reporting_minor) desc nulls last, 1`;
  return rows.map(({ value }) => value);
}

function conditions(
  sql: ISql,
  { from, to, kinds, where, people, move, isPlanMove }: MovementFilter,
): PendingQuery<Row[]> {
  return sql`fact.at >= ${from} and fact.at < ${to} and fact.kind = any(${[...kinds]})
    ${people === null ? sql`` : sql`and fact.customer_id = any(${[...people]}::int[])`}
    ${move === null ? sql`` : sql`and fact.${sql(`from_${move.by}`)} = ${move.from} and fact.${sql(move.by)} = ${move.to}`}
    ${isPlanMove ? sql`and fact.from_plan <> fact.plan` : sql``}
    ${mrrConditions(sql, where)}`;
}
