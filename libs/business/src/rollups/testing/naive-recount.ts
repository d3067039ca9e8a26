import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { isActivity } from '../../ingestion/event-catalog.ts';

type Fact = {
  at: Date;
  day: Date;
  name: string;
  person: number;
  actor: number;
  bot: string | null;
  session: string | null;
  values: Record<string, string | null>;
};

/** Counts per person, by `grain dimension bucket name value`. */
export type NaiveCells = Map<string, Map<number, number>>;

/** What all cells must hold, counted one event at a time. Internal accounts are left out. */
export async function naiveRecount(sql: Transaction, zone: string): Promise<NaiveCells> {
  const facts = await sql<Fact[]>`
    select e.occurred_at as at, date_trunc('day', e.occurred_at, ${zone}) as day, e.name, i.person_id as person,
      e.actor_id as actor, e.bot, e.session_id as session,
      jsonb_build_object('device', device, 'browser', browser, 'os', os, 'event_country', e.country, 'source', source)
        as values
    from every_event e join identity i on i.id = e.actor_id
    where not exists (select 1 from customer c where c.id = i.person_id and c.is_internal)
    order by e.occurred_at, e.actor_id`;
  const cells: NaiveCells = new Map();
  for (const fact of facts) countEvent(cells, fact);
  const starts = await firstOfSessions(sql, zone);
  for (const start of starts) count(cells, start, ['$session']);
  return cells;
}

function countEvent(cells: NaiveCells, fact: Fact): void {
  const names = isActivity(fact.name) ? [fact.name, '*'] : [fact.name];
  if (fact.bot !== null)
    return countIn(cells, { ...fact, place: `day bot ${fact.day.toISOString()}`, value: fact.bot }, names);
  count(cells, fact, names);
  for (const [dimension, value] of Object.entries(fact.values))
    countIn(
      cells,
      { ...fact, place: `day ${dimension} ${fact.day.toISOString()}`, value: value ?? 'unknown' },
      names,
    );
}

function count(cells: NaiveCells, fact: Pick<Fact, 'at' | 'day' | 'person'>, names: readonly string[]): void {
  const hour = `${fact.at.toISOString().slice(0, 13)}:00:00.000Z`;
  countIn(cells, { ...fact, place: `hour  ${hour}`, value: '' }, names);
  countIn(cells, { ...fact, place: `day  ${fact.day.toISOString()}`, value: '' }, names);
}

function countIn(
  cells: NaiveCells,
  { place, value, person }: { place: string; value: string; person: number },
  names: readonly string[],
): void {
  for (const name of names) {
    const key = `${place} ${name} ${value}`;
    const counts = cells.get(key) ?? new Map<number, number>();
    cells.set(key, counts.set(person, (counts.get(person) ?? 0) + 1));
  }
}

// The first event decides whose session it is, so internal accounts are left out after that.
async function firstOfSessions(sql: Transaction, zone: string) {
  const events = await sql<(Fact & { isInternal: boolean })[]>`
    select e.occurred_at as at, date_trunc('day', e.occurred_at, ${zone}) as day, e.name, i.person_id as person,
      e.session_id as session,
      exists (select 1 from customer c where c.id = i.person_id and c.is_internal) as "isInternal"
    from every_event e join identity i on i.id = e.actor_id
    where e.bot is null and e.session_id is not null
    order by e.occurred_at, e.actor_id`;
  const starts = new Map<string, Fact & { isInternal: boolean }>();
  for (const event of events)
    if (event.session && isActivity(event.name) && !starts.has(event.session))
      starts.set(event.session, event);
  return [...starts.values()].filter(({ isInternal }) => !isInternal);
}
