import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { auditEntriesOf } from '../../test/audit-entries-of.ts';
import { staffContext } from '../../test/staff-context.ts';
import { openTaxCopy } from './open-tax-copy.ts';
import { openTaxFiling } from './open-tax-filing.ts';
import { NOW, openTaxWorld, PAYER, TAX_TEST_KEY, W9 } from './testing/open-tax-world.ts';

let world: Awaited<ReturnType<typeof openTaxWorld>>;

beforeAll(async () => {
  vi.stubEnv('TAX_ENCRYPTION_KEY', TAX_TEST_KEY);
  world = await openTaxWorld();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await world.database.close();
});

beforeEach(() => {
  vi.stubEnv('TAX_ENCRYPTION_KEY', TAX_TEST_KEY);
});

async function textOf(chunks: AsyncGenerator<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += typeof chunk === 'string' ? chunk : '';
  return text;
}

test('a number is shown to who gives a reason, and the log keeps the reason but not the number', async () => {
  await expect(
    world.admin().revealTin({ customerId: world.idOf('ada'), reason: 'The bank asks for it' }),
  ).resolves.toEqual({ tin: '123456789', tinType: 'SSN' });

  const entries = await auditEntriesOf(world.database.db);
  expect(entries.at(-1)).toMatchObject({
    action: 'tax_payee.reveal_tin',
    resource_id: String(world.idOf('ada')),
    reason: 'The bank asks for it',
  });
  expect(JSON.stringify(entries)).not.toMatch(/123-?45-?6789/);
  await expect(world.admin().revealTin({ customerId: world.idOf('ada'), reason: ' ' })).rejects.toMatchObject(
    {
      code: 'BAD_REQUEST',
    },
  );
});

test('the database alone does not open a number', async () => {
  const [row] = await world.database.db.sql<{ text: string }[]>`
    select encode(tin_cipher, 'escape') || encode(tin_digest, 'escape') as text from tax_payee where customer_id = ${world.idOf('ada')}`;
  expect(row?.text).not.toContain('123456789');

  vi.stubEnv('TAX_ENCRYPTION_KEY', Buffer.alloc(32, 8).toString('base64'));
  await expect(
    world.admin().revealTin({ customerId: world.idOf('ada'), reason: 'because' }),
  ).rejects.toMatchObject({
    message: expect.stringContaining('encrypted with another key'),
  });
});

test('the filing has a complete return in each row, and the log says whose numbers it took out', async () => {
  const ctx = staffContext(world.database.db, 'billing_admin', NOW);
  await expect(openTaxFiling(ctx, { year: 2026, form: '1099-NEC' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await world.admin().savePayer(PAYER);

  const { fileName, chunks } = await openTaxFiling(ctx, { year: 2026, form: '1099-NEC' });
  const text = await textOf(chunks);
  const [header = '', ada = '', ...rest] = text.split('\r\n');
  expect(fileName).toBe('1099-nec-2026-part-1.csv');
  // Neither a mark nor another letter that the portal would take for part of a name.
  expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(header).toMatch(/^Form Type,Tax Year,Payer TIN Type,Payer Taxpayer ID Number,/);
  expect(ada).toBe(
    `1099-NEC,2026,EIN,123456789,B,Studio Example Inc,,,,,,US,100 Market St,,San Francisco,CA,94105,D,4155550100,,SSN,123456789,I,,,Ada,Q,Byron,,US,1 Main St,,Austin,TX,78701,,P${String(world.idOf('ada')).padStart(8, '0')},N,2000.00,,${','.repeat(13)}`,
  );
  expect(rest).toEqual(['']);
  const [entry] = (await auditEntriesOf(world.database.db)).filter(
    ({ action }) => action === 'tax_filing.export',
  );
  expect(entry?.after).toEqual({
    year: 2026,
    form: '1099-NEC',
    part: 1,
    customerIds: [world.idOf('ada')],
  });
});

test('the copy for the payee is a PDF that says it is a draft, without the number', async () => {
  const ctx = staffContext(world.database.db, 'billing_admin', NOW);
  const { fileName, chunks } = await openTaxCopy(ctx, {
    year: 2026,
    customerId: world.idOf('ada'),
    form: '1099-NEC',
  });
  const { value } = await chunks.next();

  expect(fileName).toMatch(/^1099-nec-2026-P\d{8}-draft\.pdf$/);
  expect(
    Buffer.from(value ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('nobody but super and billing admins reads, changes or reveals', async () => {
  await expect(world.product.getYear({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(world.product.savePayer(PAYER)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    world.product.revealTin({ customerId: world.idOf('ada'), reason: 'curious' }),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a number that cannot be one is refused without being repeated', async () => {
  const wrong = { ...W9, customerId: world.idOf('cy'), tin: '000-12-3456' };

  await expect(world.admin().savePayee(wrong)).rejects.toMatchObject({
    message: 'This is no SSN. It has nine digits; check them against the W-9.',
  });
});
