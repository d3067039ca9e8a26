import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Connection, type Db } from '@sextant/db/client';
import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';
import { isDatabaseAway } from '@sextant/db/is-database-away';

export type { Db };
export type Services = Connection;
type ServiceOptions = { name: string; max?: number };

const TRY_EVERY_MS = 500;

/** Connects a process to the installation's database, starting the embedded one if need be. `max` connections of each kind. */
export async function openServices(options: ServiceOptions): Promise<Services> {
  return connect(await resolveDatabaseUrl(), options);
}

/** The same for what stays up: while the database is away or recovers it is waited for, and `say` is told so once. */
export async function openServicesWhenThere(
  options: ServiceOptions,
  say: (sentence: string) => void,
): Promise<Services> {
  for (let isSaid = false; ; isSaid = true) {
    try {
      const services = await openServices(options);
      if (isSaid) say('The database is there.');
      return services;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      if (!isSaid) say(`The database is away; waiting for it (${String(error)}).`);
      await wait(TRY_EVERY_MS);
    }
  }
}
