import { ensureDatabase, type EnsureOptions } from './ensure-database.ts';

/** `DATABASE_URL` when it is set, else the embedded Postgres, started if need be. */
export async function resolveDatabaseUrl(options: EnsureOptions = {}): Promise<string> {
  const own = process.env['DATABASE_URL'];
  if (own) return own;
  return (await ensureDatabase(options)).url;
}
