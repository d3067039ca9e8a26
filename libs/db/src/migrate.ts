import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Brings the database to the newest schema; safe to call from several processes at once. Connects as the owner. */
export async function migrate(url: string, folder = migrationsFolder()): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    // The migrator takes no lock of its own.
    await client`select pg_advisory_lock(hashtext('sextant_migrate'))`;
    await runMigrations(drizzle({ client }), { migrationsFolder: folder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

function migrationsFolder(): string {
  return process.env['SEXTANT_MIGRATIONS'] ?? path.join(import.meta.dirname, '../migrations');
}
