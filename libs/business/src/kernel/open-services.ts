import { connect, type Db } from '@sextant/db/client';
import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';

export type { Db };
export type Services = { db: Db; close: () => Promise<void> };

/** Connects a process to the installation's database, starting the embedded one if need be. `max` connections of each kind. */
export async function openServices(options: { name: string; max?: number }): Promise<Services> {
  return connect(await resolveDatabaseUrl(), options);
}
