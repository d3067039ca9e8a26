import type { ISql } from 'postgres';
import type { RefusedRow } from './delete-orphaned-staged-records.ts';

const SPAN = (table: string) =>
  `tstzrange((${table}.content ->> 'started_at')::timestamptz(3), (${table}.content ->> 'ended_at')::timestamptz(3))`;
const SINCE = (range: string) => `to_char(lower(${range}) at time zone 'UTC', 'YYYY-MM-DD')`;
const UNTIL = (range: string) =>
  `coalesce(to_char(upper(${range}) at time zone 'UTC', 'YYYY-MM-DD'), 'now on')`;

/** Takes staged subscriptions out that would be paid twice at once, and says beside what. The first of two stays. */
export async function deleteOverlappingSubscriptions(sql: ISql): Promise<RefusedRow[]> {
  const periods = await deleteOverlappingPeriods(sql);
  return [...periods, ...(await deleteSecondSubscriptions(sql))];
}

/** Periods of one subscription. The same start is the same period, told anew. */
function deleteOverlappingPeriods(sql: ISql): Promise<RefusedRow[]> {
  return sql.unsafe<RefusedRow[]>(`
    with staged as (
      select position, id, ${SPAN('staged_record')} as span from staged_record
      where id in (select id from staged_record group by id having count(distinct content ->> 'started_at') > 1)
        or id in (select subscription_id from subscription_period)
    ), other as (
      select id, span, format('row %s', position) as name, position from staged
      union all
      select subscription_id, tstzrange(started_at, ended_at), 'the period already known', -1 from subscription_period
    ), refused as (
      select distinct on (staged.position) staged.position, staged.id, other.name, other.span
      from staged
      join other on other.id = staged.id and other.position < staged.position
        and lower(other.span) <> lower(staged.span) and other.span && staged.span
      order by staged.position, other.position
    )
    delete from staged_record using refused
    where staged_record.position = refused.position
    returning refused.position, refused.id, 'started_at' as field,
      format('Its period overlaps %s of the same subscription (%s to %s). End one where the other begins, or give it an id of its own.',
        refused.name, ${SINCE('refused.span')}, ${UNTIL('refused.span')}) as message`);
}

/** Two subscriptions of one customer and plan, unless one says that it is meant. */
function deleteSecondSubscriptions(sql: ISql): Promise<RefusedRow[]> {
  return sql.unsafe<RefusedRow[]>(`
    with staged as materialized (
      select position, id, customer, content ->> 'plan' as plan, ${SPAN('staged_record')} as span
      from staged_record
      where content ? 'plan' and coalesce((content ->> 'additional')::boolean, false) = false
        and content ->> 'status' is distinct from 'incomplete'
    ), stored as (
      select s.id, identity.key as customer, s.plan, tstzrange(coalesce(p.started_at, s.started_at), case when p.subscription_id is null then s.ended_at else p.ended_at end) as span
      from identity
      join subscription s on s.customer_id = identity.id
      left join subscription_period p on p.subscription_id = s.id
      where identity.kind = 'customer' and identity.key in (select customer from staged)
        and not s.additional and s.plan <> 'unknown' and s.status <> 'incomplete' and s.id not in (select id from staged_record)
    ), other as (
      select position, id, customer, plan, span from staged
      union all
      select -1, id, customer, plan, span from stored
    ), refused as (
      select distinct on (staged.position) staged.position, staged.id, staged.plan, other.id as beside, other.position as beside_row, other.span
      from staged
      join other on other.customer = staged.customer and other.plan = staged.plan and other.id <> staged.id
        and other.position < staged.position and other.span && staged.span
      order by staged.position, other.position, other.id
    )
    delete from staged_record using refused
    where staged_record.position = refused.position
    returning refused.position, refused.id, 'started_at' as field,
      format('The customer has the plan %s already, as subscription %s%s (%s to %s). End that one before, use its id for the same subscription, or set additional=true when both are meant.',
        refused.plan, refused.beside, case when refused.beside_row >= 0 then format(' in row %s', refused.beside_row) else '' end,
        ${SINCE('refused.span')}, ${UNTIL('refused.span')}) as message`);
}
