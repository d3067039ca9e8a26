import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { POOL, type Write } from './arbitrary-step.ts';
import type { HeldTransactions } from './held-transactions.ts';
import { mergeIdentity } from './merge-identity.ts';
import { DAYS, FIRST_DAY, type TestWorld } from './test-world.ts';
import { writeEvents, type TestEvent } from './write-events.ts';

const MOST_HELD = 2;

class Abort extends Error {}

/** Performs one write of the world: committed, aborted or held open. Left out when it would wait for a held one. */
export async function performWrite(
  { db }: TestWorld,
  step: Write,
  { held, pool }: { held: HeldTransactions; pool: readonly TestEvent[] },
): Promise<void> {
  const touched = touchedBy(step);
  if (held.isTouched(touched)) return;
  await db.sql`select ensure_event_days(array(
    select (${FIRST_DAY}::timestamptz at time zone 'UTC')::date + n from generate_series(0, ${DAYS - 1}) n))`;
  const work = (sql: Transaction) => write(sql, step, pool);
  if (step.fate === 'hold' && held.count < MOST_HELD) return held.hold(touched, work);
  try {
    await db.sql.begin(async (sql) => {
      await work(sql);
      if (step.fate === 'abort') throw new Abort();
    });
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
  }
}

function touchedBy(step: Write): string[] {
  switch (step.type) {
    case 'send':
      return step.indexes.map((index) => `event ${index}`);
    case 'merge':
      // A merge updates whoever merged into its people before: as good as everybody.
      return ['people'];
    case 'customer':
      return [`customer ${step.id}`];
    case 'erase':
      return [`customer ${step.id}`, ...Array.from({ length: POOL }, (_, index) => `event ${index}`)];
  }
}

async function write(sql: Transaction, step: Write, pool: readonly TestEvent[]): Promise<void> {
  switch (step.type) {
    case 'send':
      return writeEvents(
        sql,
        step.indexes.flatMap((index) => pool[index] ?? []),
      );
    case 'merge':
      return mergeIdentity(sql, step.from, step.into);
    case 'customer':
      await sql`
        update customer set tier = ${step.tier}, character_count = ${step.characterCount},
          is_internal = ${step.isInternal}
        where id = ${step.id}`;
      return;
    case 'erase':
      await sql`
        update customer set external_id = md5(random()::text), name = null, email = null, country = null,
          status = 'erased', erased_at = now()
        where id = ${step.id}`;
      await sql`update event set properties = '{}', page_path = null where actor_id = ${step.id}`;
      return;
  }
}
