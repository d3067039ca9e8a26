import { tsImport } from 'tsx/esm/api';

const load = (file) => tsImport(`../../libs/db/src/${file}.ts`, import.meta.url);
const OLDEST_VERSION = 150_000;

/** The database to work with: `DATABASE_URL`'s, which is only looked at, or the embedded one, started, kept up and stopped by us. */
export async function openDatabase() {
  const own = process.env.DATABASE_URL;
  return own ? openOwnDatabase(own) : openEmbeddedDatabase();
}

async function openOwnDatabase(url) {
  const { default: postgres } = await import('postgres');
  const sql = postgres(url, { max: 1, connect_timeout: 10 });
  try {
    const [row] =
      await sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
    if (row.number < OLDEST_VERSION)
      throw new Error(`it is Postgres ${row.name}, and Sextant needs 15 or newer`);
  } catch (error) {
    throw new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.code}.`, {
      cause: error,
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
  return { url, revive: async () => url, close: async () => undefined };
}

async function openEmbeddedDatabase() {
  const [{ ensureDatabase }, { databaseStatus }, { stopDatabase }] = await Promise.all([
    load('embedded/ensure-database'),
    load('embedded/database-status'),
    load('embedded/stop-database'),
  ]);
  const { url, port } = await ensureDatabase();
  return {
    url,
    /** Its address, after starting it again when it has died. */
    revive: async () =>
      databaseStatus().isRunning ? databaseStatus().url : (await ensureDatabase({ port })).url,
    close: () => stopDatabase(),
  };
}

/** Brings the database to the newest schema. */
export async function migrateDatabase(url) {
  const { migrate } = await load('migrate');
  await migrate(url);
}
