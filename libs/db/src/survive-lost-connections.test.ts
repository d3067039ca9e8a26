import { setTimeout as wait } from 'node:timers/promises';
import { sql as statement } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Connection } from './client.ts';
import { copyLines } from './copy-lines.ts';
import { isDatabaseAway } from './is-database-away.ts';
import { type CrashableDatabase, openCrashableDatabase } from './testing/crashable-database.ts';
import { inTransaction } from './transaction.ts';

let database: CrashableDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await openCrashableDatabase();
  connection = await connect(database.url, { max: 2 });
}, 120_000);
afterAll(async () => {
  await connection.close();
  await database.destroy();
}, 120_000);

const cut = (pid: unknown) => connection.db.sql`select pg_terminate_backend(${Number(pid)}::int)`;

const pidOf = async (tx: TransactionSql) => Number((await tx`select pg_backend_pid() as pid`)[0]?.['pid']);
/** Until the driver has noticed as well. */
const cutNoticed = async (pid: unknown) => {
  await cut(pid);
  await wait(150);
};

/** Work that loses its connection half way, and what it does then. */
const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
  'goes on at once': () =>
    connection.db.sql.begin(async (tx) => {
      await cut(await pidOf(tx));
      await tx`select 1`;
    }),
  'goes on later': () =>
    connection.db.sql.begin(async (tx) => {
      await cutNoticed(await pidOf(tx));
      await tx`select 1`;
    }),
  'tries again': () =>
    connection.db.sql.begin(async (tx) => {
      await cut(await pidOf(tx));
      await tx`select 1`.catch(() => tx`select 1`).catch(() => tx.unsafe('select 1'));
    }),
  'loses it within a statement, and tries again': () =>
    connection.db.sql.begin(async (tx) => {
      await tx`select pg_terminate_backend(pg_backend_pid())`.catch(() => tx`select 1`);
    }),
  'fails of itself': () =>
    connection.db.sql.begin(async (tx) => {
      await cutNoticed(await pidOf(tx));
      throw new Error('no');
    }),
  'has nothing more to say': () => connection.db.sql.begin(async (tx) => cutNoticed(await pidOf(tx))),
  'is in a savepoint': () =>
    connection.db.sql.begin((tx) =>
      tx.savepoint(async (inner) => {
        await cutNoticed(await pidOf(inner));
        throw new Error('no');
      }),
    ),
  copies: () =>
    connection.db.sql.begin(async (tx) => {
      await tx`create temp table copied (line text) on commit drop`;
      await cutNoticed(await pidOf(tx));
      await copyLines(tx, 'copy copied from stdin', ['a\n']);
    }),
  'is of drizzle': () =>
    inTransaction(connection.db, async ({ orm }) => {
      const [row] = await orm.execute(statement`select pg_backend_pid() as pid`);
      await cut(row?.['pid']);
      await orm.execute(statement`select 1`);
    }),
  'is of drizzle, nested, later': () =>
    inTransaction(connection.db, async ({ orm }) => {
      const [row] = await orm.execute(statement`select pg_backend_pid() as pid`);
      await orm.transaction(async (inner) => {
        await cutNoticed(row?.['pid']);
        await inner.execute(statement`select 1`);
      });
    }),
  'is of drizzle, and hides why it failed': () =>
    inTransaction(connection.db, async ({ orm }) => {
      const [row] = await orm.execute(statement`select pg_backend_pid() as pid`);
      await cut(row?.['pid']);
      await orm.execute(statement`select 1`).catch(() => undefined);
      throw new Error('answered 500');
    }),
};

test.each(Object.entries(WORK))(
  'a lost transaction fails and its process lives when it %s',
  async (_, work) => {
    const failure: unknown = await work().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Error);
    expect(isDatabaseAway(failure)).toBe(true);
    await expect(connection.db.sql`select 1`).resolves.toHaveLength(1);
  },
  8_000,
);

test('a transaction that fails of itself keeps its own error', async () => {
  const work = connection.db.sql.begin(async (tx) => {
    await tx`select 1`;
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
});
