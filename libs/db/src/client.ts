import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { surviveLostConnections } from './survive-lost-connections.ts';

/** Both ways to the database. Raw SQL has a client of its own: drizzle changes how its client sends dates and JSON. */
export type Db = {
  orm: PostgresJsDatabase;
  sql: Sql;
};

export type Connection = { db: Db; close: () => Promise<void> };

/** Connects with the services' least-privileged role where the database has it. `max` is the number of connections of each client. */
export async function connect(
  url: string,
  options: { max?: number; name?: string } = {},
): Promise<Connection> {
  const hasRole = await hasServiceRole(url);
  const settings = {
    max: options.max ?? 8,
    onnotice: () => undefined,
    connection: { application_name: options.name ?? 'sextant', ...(hasRole ? { role: 'sextant_app' } : {}) },
  };
  const ormClient = surviveLostConnections(postgres(url, settings));
  const sql = surviveLostConnections(postgres(url, settings));
  const close = async () => {
    await Promise.all([ormClient.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
  };
  return { db: { orm: drizzle({ client: ormClient }), sql }, close };
}

async function hasServiceRole(url: string): Promise<boolean> {
  const probe = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const rows = await probe`
      select 1 from pg_roles where rolname = 'sextant_app' and pg_has_role(current_user, oid, 'member')`;
    return rows.length === 1;
  } finally {
    await probe.end({ timeout: 5 });
  }
}
