import { connect, type Connection } from '@sextant/db/client';
import { createTestDatabase, type TestDatabase } from '@sextant/db/testing/test-database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Context } from '../kernel/context.ts';
import { upsertRecords } from './upsert-records.ts';

let database: TestDatabase;
let connection: Connection;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = await connect(database.url, { max: 2 });
});

beforeEach(async () => {
  await connection.db.sql`delete from subscription_change`;
  for (const table of [
    'subscription',
    'transaction',
    'credit_entry',
    'generation',
    'bug_report',
    'influencer_request',
    'customer',
    'identity',
  ]) {
    await connection.db.sql`delete from ${connection.db.sql(table)}`;
  }
  ctx = {
    db: connection.db,
    now: new Date('2026-05-01T12:00:00Z'),
    actor: { kind: 'machine', id: 'key', name: 'Platform', scopes: ['records:write'] },
    requestId: 'test',
  };
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

test('a batch stores the good records and names the field and the fix of each bad one', async () => {
  const reply = await upsertRecords(ctx, 'customers', [
    { id: 'ada', email: 'ada@example.com', signed_up_at: '2026-04-01' },
    { id: 'bob', country: 'Germany' },
    { id: 'cyd', plan: 'gold' },
    { email: 'nobody@example.com' },
  ]);

  expect(reply).toMatchObject({ accepted: 1, rejected: 3 });
  expect(reply.errors).toEqual([
    { index: 1, id: 'bob', field: 'country', message: 'Give a country as two letters, such as DE.' },
    {
      index: 2,
      id: 'cyd',
      field: 'plan',
      message: expect.stringContaining('There is no such field. Known fields: id, email'),
    },
    { index: 3, id: null, field: 'id', message: 'Required, and missing.' },
  ]);
});

test('a field that is left out keeps its value, null clears it, and traits merge by name', async () => {
  await upsertRecords(ctx, 'customers', { id: 'ada', name: 'Ada', tier: 'pro', traits: { a: 1, b: 1 } });
  await upsertRecords(ctx, 'customers', { id: 'ada', tier: null, traits: { b: 2 } });

  const [row] = await connection.db.sql`select name, tier, traits, status from customer`;
  expect(row).toEqual({ name: 'Ada', tier: null, traits: { a: 1, b: 2 }, status: 'active' });
});

test('a record of an unknown customer makes the customer, first seen then', async () => {
  await upsertRecords(ctx, 'generations', [
    {
      id: 'g1',
      customer: 'ada',
      type: 'studio',
      status: 'succeeded',
      queued_at: '2026-02-03T10:00:00Z',
      finished_at: '2026-02-03T10:01:00Z',
    },
    { id: 'g2', customer: 'ada', type: 'studio', status: 'queued', queued_at: '2026-02-01T10:00:00Z' },
  ]);

  const rows = await connection.db.sql`
    select external_id, customer.first_seen_at, person_id = identity.id as is_root from customer join identity using (id)`;
  expect(rows).toEqual([
    { external_id: 'ada', first_seen_at: new Date('2026-02-01T10:00:00Z'), is_root: true },
  ]);
});

test('the same batch again changes nothing, not even the version that rollups watch', async () => {
  const batch = [{ id: 'ada', name: 'Ada', signed_up_at: '2026-04-01' }];
  await upsertRecords(ctx, 'customers', batch);
  const [before] = await connection.db.sql`select txid from customer`;

  const reply = await upsertRecords(ctx, 'customers', batch);

  const [after] = await connection.db.sql`select txid from customer`;
  expect(reply.accepted).toBe(1);
  expect(after).toEqual(before);
});

test('money is exact in its currency', async () => {
  const base = { customer: 'ada', kind: 'charge', status: 'succeeded', occurred_at: '2026-02-01' };
  const reply = await upsertRecords(ctx, 'transactions', [
    { ...base, id: 't1', amount: '19.99', currency: 'usd' },
    { ...base, id: 't2', amount: 500, currency: 'JPY' },
    { ...base, id: 't3', amount_minor: 1234, currency: 'KWD' },
    { ...base, id: 't4', amount: '1.005', currency: 'EUR' },
    { ...base, id: 't5', amount: '5' },
    { ...base, id: 't6', amount: '5', amount_minor: 500, currency: 'EUR' },
  ]);

  expect(
    await connection.db.sql`select id, amount_minor::int, currency from transaction order by id`,
  ).toEqual([
    { id: 't1', amount_minor: 1999, currency: 'USD' },
    { id: 't2', amount_minor: 500, currency: 'JPY' },
    { id: 't3', amount_minor: 1234, currency: 'KWD' },
  ]);
  expect(reply.errors.map(({ index, field }) => [index, field])).toEqual([
    [3, 'amount'],
    [4, 'currency'],
    [5, 'amount'],
  ]);
});

test('a refund needs its charge, stored or in the same batch, of the same customer and currency', async () => {
  const base = {
    customer: 'ada',
    status: 'succeeded',
    amount: '5',
    currency: 'USD',
    occurred_at: '2026-02-01',
  };
  const reply = await upsertRecords(ctx, 'transactions', [
    { ...base, id: 'r1', kind: 'refund', charge: 'c1' },
    { ...base, id: 'c1', kind: 'charge' },
    { ...base, id: 'r2', kind: 'refund', charge: 'nowhere' },
    { ...base, id: 'r3', kind: 'refund', charge: 'c1', currency: 'EUR' },
    { ...base, id: 'r4', kind: 'refund', charge: 'c1', customer: 'bob' },
    { ...base, id: 'r5', kind: 'refund' },
  ]);

  expect(reply.errors.map(({ index, message }) => [index, message])).toEqual([
    [2, 'There is no charge nowhere. Send the charge before, or in the same batch.'],
    [3, 'The charge c1 is in another currency.'],
    [4, 'The charge c1 belongs to another customer.'],
    [5, 'A refund needs the id of its charge. If there is none, send a credit_note.'],
  ]);
});

test('dates that contradict each other are refused by name', async () => {
  const reply = await upsertRecords(ctx, 'generations', {
    id: 'g1',
    customer: 'ada',
    type: 'studio',
    status: 'succeeded',
    queued_at: '2026-01-01',
    finished_at: '2025-12-31',
  });

  expect(reply.errors[0]).toMatchObject({
    field: 'finished_at',
    message: expect.stringContaining('Lies before queued_at'),
  });
});

test('an actor without the scope is refused', async () => {
  const reader: Context = {
    ...ctx,
    actor: { kind: 'machine', id: 'key', name: 'Reader', scopes: ['metrics:read'] },
  };

  await expect(upsertRecords(reader, 'customers', [])).rejects.toMatchObject({ code: 'forbidden' });
});

test('an unknown kind of record is answered with the known ones', async () => {
  await expect(upsertRecords(ctx, 'invoices', [])).rejects.toThrow(
    'There is no record called invoices. Known: events, customers',
  );
});
