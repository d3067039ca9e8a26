import { expect, onTestFinished, test } from 'vitest';
import { staffContext } from '../../../test/staff-context.ts';
import { openReportDesk, NOW } from '../testing/report-desk.ts';
import { writeMoney } from '../testing/write-money.ts';
import { closeMonth } from './close-month.ts';
import { getMonth } from './get-month.ts';
import { listMonths } from './list-months.ts';
import { compareClosedMonths, restateLateMonths } from './restate-months.ts';

const MAY = { month: '2026-05' };

async function closedMay() {
  const desk = await openReportDesk();
  onTestFinished(desk.close);
  await writeMoney(desk.db);
  await closeMonth(desk.ctx, { ...MAY, reason: 'Books are done' });
  return desk;
}

test('a closed month keeps what was reported, with its formulas', async () => {
  const { ctx } = await closedMay();
  const may = await getMonth(ctx, MAY);
  expect(may).toMatchObject({ state: 'closed', closedBy: 'The super_admin', reason: 'Books are done' });
  expect(may.netRevenueMinor).toBe(14_500);
  expect(may.current).toEqual(may.reported);
  expect(may.definitions.every(({ version }) => version >= 1)).toBe(true);
  expect((await listMonths(ctx)).items.map(({ month, state }) => [month, state])).toEqual([
    ['2026-06', 'open'],
    ['2026-05', 'closed'],
  ]);
});

test('a late refund makes one dated restatement with its cause, and what was reported stays', async () => {
  const { db, ctx } = await closedMay();
  await db.sql`
    insert into transaction (id, customer_id, kind, status, amount_minor, currency, occurred_at, charge_id)
    values ('re_late', 1, 'refund', 'succeeded', 2500, 'USD', '2026-05-28', 'ch_1')`;
  expect((await getMonth(ctx, MAY)).history).toEqual([]);
  expect(await restateLateMonths(db, NOW)).toBe(1);
  expect(await restateLateMonths(db, NOW)).toBe(0);
  const may = await getMonth(ctx, MAY);
  expect(may).toMatchObject({
    state: 'restated',
    netRevenueMinor: 14_500,
    restatements: 1,
    lastRestatedAt: NOW,
  });
  const [restatement] = may.history;
  expect(restatement?.causes).toMatchObject([
    { fact: 'transaction', id: 're_late', before: null, after: { kind: 'refund', amountMinor: 2500 } },
  ]);
  const net = restatement?.figures.find(({ measure }) => measure === 'net');
  expect(net).toMatchObject({
    reportType: 'revenue',
    currency: 'USD',
    before: { amountMinor: 9000 },
    after: { amountMinor: 6500 },
  });
});

test('a changed and a removed row are causes with both sides, and a row written again as it was is none', async () => {
  const { db, ctx } = await closedMay();
  await db.sql`update transaction set description = 'Another word' where id = 'ch_2'`;
  expect(await restateLateMonths(db, NOW)).toBe(0);
  await db.sql`update transaction set status = 'failed' where id = 'ch_2'`;
  await db.sql`update transaction set occurred_at = '2026-06-01' where id = 'ch_3'`;
  expect(await restateLateMonths(db, NOW)).toBe(2);
  const { history } = await getMonth(ctx, MAY);
  expect(history[0]?.causes).toMatchObject([
    { id: 'ch_2', before: { status: 'succeeded' }, after: { status: 'failed' } },
    { id: 'ch_3', before: { status: 'succeeded' }, after: null },
  ]);
});

test('what no trigger saw is found by comparing the figures', async () => {
  const { db } = await closedMay();
  await db.sql`update transaction set amount_minor = 1 where id = 'ch_1'`;
  await db.sql`delete from late_fact`;
  expect(await compareClosedMonths(db, NOW)).toBe(1);
  expect(await compareClosedMonths(db, NOW)).toBe(0);
});

test('a month is closed once, when it is over, by whoever may, and nothing of it can be rewritten', async () => {
  const { db, ctx } = await closedMay();
  await expect(closeMonth(ctx, { ...MAY, reason: 'Once more' })).rejects.toThrow('closed already');
  await expect(closeMonth(ctx, { month: '2026-06', reason: 'Too early' })).rejects.toThrow('not over yet');
  const manager = staffContext(db, 'product_manager', NOW);
  await expect(closeMonth(manager, { month: '2026-04', reason: 'Curious' })).rejects.toThrow(
    'may not close months',
  );
  await expect(db.sql`update closed_month set figures = '[]'`).rejects.toThrow(
    /permission denied|append only/,
  );
  await expect(db.sql`delete from closed_month`).rejects.toThrow(/permission denied|append only/);
});
