import type { ISql } from 'postgres';

/** Gives staged refunds and disputes the method and product of their charge where they say none of their own. */
export async function updateStagedRefunds(sql: ISql): Promise<void> {
  await sql`
    with said as (
      select id, max(content ->> 'method') as method, max(content ->> 'product') as product
      from staged_record where content ->> 'kind' = 'charge' group by id
    ), own as (
      select staged.position, coalesce(stored.method, said.method, charge.method) as method,
        coalesce(stored.product, said.product, charge.product) as product
      from staged_record staged
      left join transaction stored on stored.id = staged.id
      left join said on said.id = staged.content ->> 'charge_id'
      left join transaction charge on charge.id = staged.content ->> 'charge_id'
      where staged.content ->> 'kind' <> 'charge'
    )
    update staged_record staged
    set content = jsonb_strip_nulls(jsonb_build_object('method', own.method, 'product', own.product)) || staged.content
    from own
    where own.position = staged.position and (own.method is not null or own.product is not null)`;
}
