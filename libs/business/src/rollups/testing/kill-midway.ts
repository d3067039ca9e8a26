import { connect, type Db } from '@sextant/db/client';
import { withConnection } from '@sextant/db/testing/with-connection';
import type { TestWorld } from './test-world.ts';

const CONNECTIONS = 3;

/** Starts `work` and kills its connections after some round trips to the server, in the middle of whatever it does. */
export async function killMidway(
  { url }: TestWorld,
  work: (db: Db) => Promise<unknown>,
  roundTrips: number,
): Promise<void> {
  const victim = await connect(url, { max: CONNECTIONS, name: 'victim' });
  // Killed while it greets the server, postgres.js would end this process.
  await Promise.all(Array.from({ length: CONNECTIONS }, () => victim.db.sql`select pg_backend_pid()`));
  await withConnection(url, async (owner) => {
    const end = work(victim.db).catch(() => undefined);
    for (let i = 0; i < roundTrips; i++) await owner`select 1`;
    await owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'victim'`;
    await end;
  });
  await victim.close();
}
