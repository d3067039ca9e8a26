import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBackup } from './backup/create-backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { grantTo } from './grant-services.ts';
import { migrate } from './migrate.ts';
import { serviceUser } from './service-login.ts';
import { ownRightsHint, serviceUrl } from './service-url.ts';
import { databaseUrl } from './testing/database-url.ts';
import { testServer } from './testing/test-server.ts';
import { withConnection } from './testing/with-connection.ts';

// A cluster that others share, as hosters give it: owners of their own, none a superuser, and one who may not make roles.
const mark = randomBytes(4).toString('hex');
const first = `makes_roles_${mark}`;
const second = `also_makes_roles_${mark}`;
const restricted = `makes_no_roles_${mark}`;
const restored = `restores_${mark}`;
const OWNERS = [
  { name: first, rights: 'login createrole' },
  { name: second, rights: 'login createrole' },
  { name: restricted, rights: 'login nocreaterole' },
  { name: restored, rights: 'login createrole' },
];
let server: string;

beforeAll(async () => {
  server = await testServer();
  await withConnection(server, async (sql) => {
    for (const { name, rights } of OWNERS) {
      await sql.unsafe(`create role "${name}" ${rights} password 'secret of ${name}'`);
      await sql.unsafe(`create database "${name}" owner "${name}"`);
    }
  });
});

afterAll(() =>
  withConnection(server, async (sql) => {
    for (const { name } of OWNERS) {
      await sql.unsafe(`drop database if exists "${name}" with (force)`);
      await sql.unsafe(`drop role if exists "${serviceUser(name)}"`);
    }
    for (const { name } of OWNERS) await sql.unsafe(`drop role if exists "${name}"`);
  }),
);

function ownerUrl(name: string): string {
  const url = new URL(databaseUrl(server, name));
  url.username = name;
  url.password = `secret of ${name}`;
  return url.href;
}

const settings = (url: string) => withConnection(url, (sql) => sql`select key from setting`);

test('two installations with owners of their own live in one cluster, and neither reads the other', async () => {
  for (const name of [first, second]) {
    await migrate(ownerUrl(name));
    // An upgrade finds the login that is there.
    await migrate(ownerUrl(name));
  }
  const [ours, theirs] = await Promise.all([serviceUrl(ownerUrl(first)), serviceUrl(ownerUrl(second))]);
  expect(ownRightsHint(ownerUrl(first), ours)).toBeNull();
  await expect(settings(ours)).resolves.toEqual([]);
  await expect(settings(theirs)).resolves.toEqual([]);

  const elsewhere = new URL(ours);
  elsewhere.pathname = new URL(theirs).pathname;
  await expect(settings(elsewhere.href)).rejects.toThrow(/permission denied/);
  await expect(withConnection(ours, (sql) => sql`alter table setting add column other text`)).rejects.toThrow(
    /must be owner/,
  );
});

test('an owner who may make no roles is served with a sentence, and by a login that somebody else made', async () => {
  const owner = ownerUrl(restricted);
  await migrate(owner);
  expect(await serviceUrl(owner)).toBe(owner);
  const hint = ownRightsHint(owner, owner) ?? '';
  expect(hint).toContain(`Services use the rights of the database user "${restricted}"`);
  await expect(settings(owner)).resolves.toEqual([]);

  // What the sentence says, by whoever runs the cluster.
  const user = /CREATE ROLE (\w+) LOGIN/.exec(hint)?.[1] ?? '';
  await withConnection(server, (sql) => sql.unsafe(`create role ${user} login password 'given'`));
  const services = new URL(owner);
  services.username = user;
  services.password = 'given';
  await grantTo(owner, services.href);
  expect(await serviceUrl(services.href)).toBe(services.href);
  await expect(settings(services.href)).resolves.toEqual([]);
  await expect(
    withConnection(services.href, (sql) => sql`alter table setting add column other text`),
  ).rejects.toThrow(/must be owner/);
  await migrate(owner);
});

test('an ordinary owner is told what restoring needs before anything is made, and restores once it is granted', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'sextant-owners-')), 'backup');
  await createBackup(ownerUrl(first), folder);

  for (let attempt = 0; attempt < 2; attempt += 1)
    await expect(restoreBackup(ownerUrl(restored), folder)).rejects.toThrow(
      /GRANT SET ON PARAMETER session_replication_role TO/,
    );
  await withConnection(server, (sql) =>
    sql.unsafe(`grant set on parameter session_replication_role to "${restored}"`),
  );
  await restoreBackup(ownerUrl(restored), folder);
  await expect(settings(await serviceUrl(ownerUrl(restored)))).resolves.toEqual([]);
  await withConnection(server, (sql) =>
    sql.unsafe(`revoke set on parameter session_replication_role from "${restored}"`),
  );
  rmSync(path.dirname(folder), { recursive: true });
});
