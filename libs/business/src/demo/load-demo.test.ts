import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '../kernel/context.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { loadDemo } from './load-demo.ts';

const SCALE = { days: 25, customers: 60 };
let database: ConnectedTestDatabase;
let ctx: Context;

beforeEach(async () => {
  vi.stubEnv('TAX_ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64'));
  database = await connectedTestDatabase();
  ctx = {
    db: database.db,
    now: new Date('2026-05-20T15:00:00Z'),
    actor: { kind: 'system', id: 'cli', name: 'Command line' },
    requestId: 'test',
  };
});

afterEach(() => database.drop());

const count = async (table: string) => {
  const [row] = await database.db.sql.unsafe(`select count(*)::int as rows from ${table}`);
  return Number(row?.['rows']);
};

test('it fills every kind of record, and a second run does nothing', async () => {
  const first = await loadDemo(ctx, () => undefined, SCALE);
  const second = await loadDemo({ ...ctx, now: new Date('2026-05-21T15:00:00Z') }, () => undefined, SCALE);

  expect(first.isNew).toBe(true);
  expect(await count('event')).toBe(first.events);
  expect(await count('customer')).toBe(first.customers);
  for (const table of [
    'identity_merge',
    'generation',
    'subscription',
    'subscription_change',
    'credit_entry',
    'transaction',
    'purchase',
    'exchange_rate',
    'balance_transaction',
    'tax_payee',
    'bug_report',
    'influencer_request',
    'ingestion_warning',
  ]) {
    expect([table, (await count(table)) > 0]).toEqual([table, true]);
  }
  expect(second).toEqual({ isNew: false, customers: 0, events: 0 });
});

test('a load that broke off is finished by the next, with the same people', async () => {
  const broken = loadDemo(
    ctx,
    (step) => {
      if (step === 'records') throw new Error('power cut');
    },
    SCALE,
  );
  await expect(broken).rejects.toThrow('power cut');

  const finished = await loadDemo({ ...ctx, now: new Date('2026-05-21T15:00:00Z') }, () => undefined, SCALE);

  expect(await count('event')).toBe(finished.events);
  expect(await count('customer')).toBe(finished.customers);
});

test('the rollups of it are exact', async () => {
  await loadDemo(ctx, () => undefined, SCALE);

  expect(await verifyRollups(database.db)).toEqual([]);
});
