import { setTimeout as wait } from 'node:timers/promises';
import { tsImport } from 'tsx/esm/api';

const load = (file) => tsImport(`../../libs/db/src/${file}.ts`, import.meta.url);
const OLDEST_VERSION = 150_000;
const TRY_EVERY_MS = 1000;

/**
 * The database to work with: `DATABASE_URL`'s, which is only looked at and waited for, or the embedded one, started, kept up
 * and stopped by us. `url` is of whoever may migrate it.
 */
export async function openDatabase() {
  const own = process.env.DATABASE_URL;
  return own ? openOwnDatabase(own) : openEmbeddedDatabase();
}

async function openOwnDatabase(url) {
  const { isDatabaseAway } = await load('is-database-away');
  for (let isSaid = false; ; isSaid = true) {
    try {
      await requireVersion(url);
      return { url, revive: async () => url, close: async () => undefined };
    } catch (error) {
      if (!isDatabaseAway(error))
        throw new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.code}.`, {
          cause: error,
        });
      if (!isSaid)
        process.stderr.write(
          `The database of DATABASE_URL is away; waiting for it (${error.message || error.code}).\n`,
        );
      await wait(TRY_EVERY_MS);
    }
  }
}

async function requireVersion(url) {
  const [row] = await ask(
    url,
    (sql) =>
      sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  if (row.number < OLDEST_VERSION)
    throw new Error(`it is Postgres ${row.name}, and Sextant needs 15 or newer`);
}

async function ask(url, question) {
  const { default: postgres } = await import('postgres');
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
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

/** Whether the database answers now. One that refuses for another reason than being away does answer. */
export async function answers(url) {
  const { isDatabaseAway } = await load('is-database-away');
  try {
    await ask(url, (sql) => sql`select 1`);
    return true;
  } catch (error) {
    return !isDatabaseAway(error);
  }
}

/** Brings the database to the newest schema. */
export async function migrateDatabase() {
  const { migrateInstallation } = await load('embedded/migrate-installation');
  await migrateInstallation();
}

/** The address that services use, and why it is no login of their own where it is none. */
export async function servicesAddress(url) {
  const { ownRightsHint, serviceUrl } = await load('service-url');
  const address = await serviceUrl(url);
  return { address, hint: process.env.DATABASE_OWNER_URL ? null : ownRightsHint(url, address) };
}
