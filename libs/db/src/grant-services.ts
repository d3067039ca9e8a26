import postgres, { type Sql, type TransactionSql } from 'postgres';
import { scramVerifier } from './scram-verifier.ts';
import { serviceLogin, userOf } from './service-login.ts';

/** What is written once: services add to it and never change it. */
const APPEND_ONLY = ['audit_entry', 'closed_month', 'restatement', 'restatement_cause'];
/** Insufficient privilege, and a role that is not there. */
const UNGRANTABLE = new Set(['42501', '42704']);

/**
 * Gives services their login to the owner's database with what they may do, and makes it where it is missing. False where
 * the owner has no password to derive it from or may not create roles: services then connect as the owner.
 */
export async function grantServices(ownerUrl: string): Promise<boolean> {
  const login = serviceLogin(ownerUrl);
  if (login === null) return false;
  return asOwner(ownerUrl, async (sql) => {
    await makeLogin(sql, login);
    await grant(sql, login.user);
  });
}

/** Gives a role that somebody else made what services may do. Throws when it does not exist. */
export async function grantTo(ownerUrl: string, serviceUrl: string): Promise<void> {
  const user = userOf(serviceUrl);
  const isGranted = await asOwner(ownerUrl, (sql) => grant(sql, user));
  if (!isGranted)
    throw new Error(
      `The user of DATABASE_OWNER_URL cannot grant anything to ${user}, the user of DATABASE_URL.`,
    );
}

async function asOwner(ownerUrl: string, work: (sql: TransactionSql) => Promise<void>): Promise<boolean> {
  const client: Sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 5 });
  try {
    await client.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(hashtext('sextant_grant_services'))`;
      await work(sql);
    });
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError && UNGRANTABLE.has(error.code)) return false;
    throw error;
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function makeLogin(
  sql: TransactionSql,
  { user, password }: { user: string; password: string },
): Promise<void> {
  const [known] = await sql`select 1 from pg_roles where rolname = ${user}`;
  const verb = known ? 'alter' : 'create';
  await sql.unsafe(`${verb} role "${user}" login password '${scramVerifier(password)}'`);
}

async function grant(sql: TransactionSql, user: string): Promise<void> {
  const role = sql(user);
  await sql`grant usage on schema public to ${role}`;
  await sql`grant select, insert, update, delete on all tables in schema public to ${role}`;
  await sql`grant usage, select on all sequences in schema public to ${role}`;
  await sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`;
  await sql`alter default privileges in schema public grant usage, select on sequences to ${role}`;
  const kept = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname in ${sql(APPEND_ONLY)}
    order by relname`;
  for (const { name } of kept) await sql`revoke update, delete on ${sql(name)} from ${role}`;
}
