import { setTimeout as wait } from 'node:timers/promises';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { serviceUrl } from './service-url.ts';
import { renewingClient } from './renewing-client.ts';
import { surviveLostConnections } from './survive-lost-connections.ts';

/** Both ways to the database. Raw SQL has a client of its own: drizzle changes how its client sends dates and JSON. */
export type Db = {
  orm: PostgresJsDatabase;
  sql: Sql;
};

export type Connection = {
  db: Db;
  /** Asks the database for a sign of life on a connection of its own; rejects when none comes within seconds. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
};

/** How soon a lost connection is tried again, and how long in seconds to wait for one. The driver alone would leave up to 20 seconds between tries. */
const PATIENCE = { backoff: () => 0.2, connect_timeout: 5 };
const LONGEST_PING_MS = 5000;

/** Connects as the services' own login, where the given one may make it. `max` is the number of connections of each client. */
export async function connect(
  given: string,
  options: { max?: number; name?: string } = {},
): Promise<Connection> {
  const url = await serviceUrl(given);
  const settings = {
    ...PATIENCE,
    max: options.max ?? 8,
    onnotice: () => undefined,
    connection: { application_name: options.name ?? 'sextant' },
  };
  const make = (max = settings.max) => surviveLostConnections(postgres(url, { ...settings, max }));
  const ormClient = renewingClient(() => forDrizzle(make()));
  const sql = renewingClient(() => make());
  const probe = renewingClient(() => make(1));
  const close = async () => {
    await Promise.all([ormClient, sql, probe].map((client) => client.close()));
  };
  return {
    db: { orm: drizzle({ client: ormClient.sql }), sql: sql.sql },
    ping: () => ping(probe.sql),
    close,
  };
}

// Drizzle changes how the client it is given reads and writes values; one that takes over must be like it.
function forDrizzle(client: Sql): Sql {
  drizzle({ client });
  return client;
}

async function ping(probe: Sql): Promise<void> {
  const isLate = new AbortController();
  const late = wait(LONGEST_PING_MS, undefined, { signal: isLate.signal }).then(() => {
    throw Object.assign(new Error(`no answer within ${LONGEST_PING_MS} ms`), { code: 'CONNECT_TIMEOUT' });
  });
  try {
    await Promise.race([probe`select 1`, late]);
  } finally {
    isLate.abort();
    late.catch(() => undefined);
  }
}
