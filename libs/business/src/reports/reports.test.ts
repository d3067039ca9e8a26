import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { staffContext } from '../../test/staff-context.ts';
import { cancelReportRun } from './cancel-report-run.ts';
import { getDownloadLink } from './download/get-download-link.ts';
import { openReportDownload } from './download/open-report-download.ts';
import { getReportRun } from './get-report-run.ts';
import { readParts } from './making/xlsx/read-parts.ts';
import { runNextReport } from './making/run-next-report.ts';
import { requestFinancialReport } from './request-financial-report.ts';
import { retryReportRun } from './retry-report-run.ts';
import { openReportDesk, NOW } from './testing/report-desk.ts';
import { bookMoney, writeMoney } from './testing/write-money.ts';

async function desk() {
  const opened = await openReportDesk();
  onTestFinished(opened.close);
  await writeMoney(opened.db);
  return opened;
}

test('a revenue report comes to charges less refunds, without internal accounts, each row at its own rate', async () => {
  const { make } = await desk();
  const run = await make({ type: 'revenue', format: 'csv' });
  const totals = run.manifest?.controlTotals.map((t) => [
    t.measure,
    t.currency,
    t.count,
    t.amountMinor,
    t.reportingMinor,
  ]);
  // 100 + 20 USD and 50 EUR in; 30 USD back.
  expect(totals).toEqual([
    ['charges', 'EUR', 1, 5000, 5500],
    ['charges', 'USD', 2, 12_000, 12_000],
    ['net', 'EUR', 1, 5000, 5500],
    ['net', 'USD', 3, 9000, 9000],
    ['refunds', 'USD', 1, 3000, 3000],
  ]);
  expect(run.manifest?.notes).toEqual([
    'Left out of the revenue, and in the tie-out: transactions of internal accounts, 1 in number.',
  ]);
});

test('a credit note is taken off the net, has its own columns, and asks for no line of the processor', async () => {
  const { db, make, fetch } = await desk();
  await bookMoney(db);
  await db.sql`
    insert into transaction (id, customer_id, kind, status, amount_minor, currency, occurred_at)
    select 'cn_1', customer_id, 'credit_note', 'succeeded', 250, 'USD', occurred_at from transaction where id = 'ch_1'`;
  const run = await make({ type: 'revenue', format: 'csv' });
  const totals = run.manifest?.controlTotals.map((t) => [t.measure, t.currency, t.count, t.amountMinor]);
  expect(totals).toContainEqual(['credit_notes', 'USD', 1, 250]);
  expect(totals).toContainEqual(['net', 'USD', 4, 8750]);
  expect((await fetch(run.id)).toString().split('\r\n')[0]).toContain(
    ',credit_note_count,credit_notes_minor,credit_notes,',
  );
  expect(run.manifest?.tieOut?.status).toBe('tied');
});

test.each([
  { amount: -250, status: 'tied', difference: 0, problems: [] },
  { amount: -200, status: 'different', difference: 50, problems: [['cn_1', 'amount_differs']] },
])(
  'a credit note that the processor booked with $amount is held against it, as no refund',
  async ({ amount, status, difference, problems }) => {
    const { db, make } = await desk();
    await bookMoney(db);
    await db.sql`
      insert into transaction (id, customer_id, kind, status, amount_minor, currency, occurred_at)
      select 'cn_1', customer_id, 'credit_note', 'succeeded', 250, 'USD', occurred_at from transaction where id = 'ch_1'`;
    await db.sql`
      insert into balance_transaction (id, type, status, amount_minor, fee_minor, net_minor, currency, source_id, created_at)
      select 'txn_cn', 'refund', 'available', ${amount}, 0, ${amount}, 'USD', 'cn_1', occurred_at from transaction where id = 'cn_1'`;
    const { manifest } = await make({ type: 'revenue', format: 'json' });
    expect(manifest?.tieOut?.status).toBe(status);
    expect(manifest?.tieOut?.unmatched.map(({ id, problem }) => [id, problem])).toEqual(problems);
    expect(manifest?.tieOut?.lines).toContainEqual({
      ...line('credit_note', 'USD', [1, -250]),
      processor: { count: 1, amountMinor: amount },
      processorDifferenceMinor: difference,
      rollup: null,
      rollupDifferenceMinor: null,
    });
  },
);

test('the range is half open in the reporting zone, and the file says its rows, hash and manifest', async () => {
  const { make, fetch } = await desk();
  const run = await make({ type: 'transactions', format: 'csv', groupBy: 'week' });
  const file = await fetch(run.id);
  const lines = file.toString().trimEnd().split('\r\n');
  expect(lines).toHaveLength(7);
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(lines[1]).toBe(
    `2026-04-27,2026-05-01T00:00:00.000Z,ch_1,charge,succeeded,ann,false,10000,100.00,USD,10000,100.00,,,subscription,,,'=1+1`,
  );
  expect(run).toMatchObject({
    status: 'completed',
    rowCount: 6,
    fileName: 'transactions_2026-05-01_2026-05-31.csv',
  });
  expect(run.sha256).toBe(createHash('sha256').update(file).digest('hex'));
  const manifest: unknown = JSON.parse((await fetch(run.id, 'manifest')).toString());
  expect(manifest).toMatchObject({ sha256: run.sha256, zone: 'UTC', rowCount: 6, unmatchedRows: [] });
});

test('without processor books nothing is said to match; with them the three books agree to the cent', async () => {
  const { db, make } = await desk();
  const before = await make({ type: 'transactions', format: 'json' });
  expect(before.manifest?.tieOut).toMatchObject({ status: 'no_processor_books', unmatchedCount: 0 });
  expect(before.manifest?.tieOut?.lines[0]?.processor).toBeNull();
  await bookMoney(db);
  const tied = await make({ type: 'transactions', format: 'json' });
  expect(tied.manifest?.tieOut?.status).toBe('tied');
  expect(tied.manifest?.tieOut?.lines).toEqual([
    line('charge', 'EUR', [1, 5000]),
    line('charge', 'USD', [3, 13_000]),
    line('refund', 'USD', [1, -3000]),
  ]);
});

function line(kind: string, currency: string, [count, amountMinor]: [number, number]) {
  const book = { count, amountMinor };
  return {
    kind,
    currency,
    ledger: book,
    processor: book,
    rollup: book,
    processorDifferenceMinor: 0,
    rollupDifferenceMinor: 0,
  };
}

test('each row that is not the same in both books is listed with what is wrong', async () => {
  const { db, make, fetch } = await desk();
  await bookMoney(db);
  await db.sql`update balance_transaction set amount_minor = 9990 where source_id = 'ch_1'`;
  await db.sql`update balance_transaction set created_at = '2026-06-01T00:00:01Z' where source_id = 'ch_3'`;
  await db.sql`update balance_transaction set currency = 'USD' where source_id = 'ch_2'`;
  await db.sql`delete from balance_transaction where source_id = 're_1'`;
  await db.sql`
    insert into balance_transaction (id, type, status, amount_minor, fee_minor, net_minor, currency, source_id, created_at)
    values ('txn_y', 'charge', 'available', 77, 0, 77, 'USD', 'ch_y', '2026-05-02')`;
  const run = await make({ type: 'transactions', format: 'xlsx' });
  const { tieOut } = run.manifest ?? {};
  expect(tieOut?.status).toBe('different');
  expect(tieOut?.unmatched.map(({ id, problem }) => [id, problem])).toEqual([
    ['ch_1', 'amount_differs'],
    ['ch_2', 'currency_differs'],
    ['ch_3', 'booked_outside'],
    ['ch_y', 'in_processor_only'],
    ['re_1', 'in_ledger_only'],
  ]);
  const refunds = tieOut?.lines.find(({ kind }) => kind === 'refund');
  expect(refunds).toMatchObject({ processorDifferenceMinor: 3000, rollupDifferenceMinor: 0 });
  const parts = readParts(await fetch(run.id));
  expect(parts.get('xl/workbook.xml')).toContain('name="Unmatched"');
});

test('a workbook has a native chart, one table a sheet, typed cells and no formula', async () => {
  const { make, fetch } = await desk();
  const run = await make({ type: 'transactions', format: 'xlsx' });
  const parts = readParts(await fetch(run.id));
  const rows = parts.get('xl/worksheets/sheet4.xml') ?? '';
  expect([...parts.keys()].filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml']);
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<drawing r:id="rIdDrawing"\/><tableParts/);
  expect(parts.get('xl/tables/table4.xml')).toContain('ref="A1:P7"');
  expect(rows).toContain('<t>=1+1</t>');
  expect(rows).toContain('<t>bell , comma</t>');
  expect(rows).toMatch(/<c r="H2" s="\d+"><v>100.00<\/v>/);
  expect([...parts.values()].join('')).not.toContain('<f>=');
  expect(rows).not.toContain('<f>');
});

test.each(['revenue', 'payouts', 'refunds', 'outstanding_balance', '1099'] as const)(
  'a report of %s is made in every format',
  async (type) => {
    const { make } = await desk();
    const range = type === '1099' ? { fromDay: '2026-01-01', toDay: '2027-01-01' } : {};
    for (const format of ['csv', 'json', 'xlsx'] as const)
      expect(await make({ type, format, ...range })).toMatchObject({ status: 'completed', error: null });
  },
);

test('a link is for the one who asked, until it expires, and each use is on record', async () => {
  const { db, ctx, make, storage } = await desk();
  const { id: runId } = await make({ type: 'refunds', format: 'csv' });
  const { url } = await getDownloadLink(ctx, { runId });
  const query = { ...Object.fromEntries(new URL(url, 'http://localhost').searchParams), runId };
  const late = { ...ctx, now: new Date(NOW.getTime() + 16 * 60_000) };
  const other = { ...staffContext(db, 'billing_admin', NOW), home: ctx.home };
  const open = (as: typeof other, asked: unknown) => openReportDownload(as, asked, storage);
  await expect(open(late, query)).rejects.toThrow('expired');
  await expect(open(other, query)).rejects.toThrow('not made for you');
  await expect(open(ctx, { ...query, part: 'manifest' })).rejects.toThrow('not made for you');
  await open(ctx, query);
  const actions = (await auditEntriesOf(db)).map(({ action }) => action);
  expect(actions.filter((action) => action === 'report.download')).toHaveLength(1);
});

test('a run is cancelled, made again, and refused to whoever may not see money', async () => {
  const { db, ctx, storage } = await desk();
  const { id: runId } = await requestFinancialReport(ctx, {
    type: 'revenue',
    fromDay: '2026-05-01',
    toDay: '2026-06-01',
  });
  await cancelReportRun(ctx, { runId });
  expect(await runNextReport(db, storage, NOW)).toBeUndefined();
  expect(await getReportRun(ctx, { runId })).toMatchObject({ status: 'cancelled' });
  await retryReportRun(ctx, { runId });
  expect(await runNextReport(db, storage, NOW)).toBe('completed');
  await expect(cancelReportRun(ctx, { runId })).rejects.toThrow('completed');
  await expect(getReportRun(staffContext(db, 'content_admin', NOW), { runId })).rejects.toThrow('may not');
});

test('a run whose worker died is taken over, and a worker that comes late changes nothing', async () => {
  const { db, ctx, storage } = await desk();
  const { id: runId } = await requestFinancialReport(ctx, {
    type: 'refunds',
    fromDay: '2026-05-01',
    toDay: '2026-06-01',
  });
  await db.sql`
    update report_run set status = 'processing', attempts = 1, lease_id = gen_random_uuid(), lease_until = now() + interval '1 minute'`;
  expect(await runNextReport(db, storage, NOW)).toBeUndefined();
  await db.sql`update report_run set lease_until = now() - interval '1 second'`;
  expect(await runNextReport(db, storage, NOW)).toBe('completed');
  expect(await getReportRun(ctx, { runId })).toMatchObject({ status: 'completed', attempts: 2 });
});

test.each([
  { type: 'revenue', fromDay: '2026-05-01', toDay: '2026-05-01', says: 'on the first day or later' },
  { type: 'revenue', fromDay: '2010-05-01', toDay: '2026-05-01', says: 'ten years' },
  { type: '1099', fromDay: '2026-01-01', toDay: '2026-06-01', says: 'calendar year' },
  { type: '1099', fromDay: '2031-01-01', toDay: '2032-01-01', says: 'not known' },
] as const)('a $type report from $fromDay to $toDay is refused: $says', async ({ says, ...asked }) => {
  const { ctx } = await desk();
  await expect(requestFinancialReport(ctx, asked)).rejects.toThrow(says);
});
