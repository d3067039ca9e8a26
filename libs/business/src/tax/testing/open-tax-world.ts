import { openTestDb, type TestDb } from '../../../test/open-test-db.ts';
import { staffContext } from '../../../test/staff-context.ts';
import { systemContext } from '../../../test/system-context.ts';
import { createCallerFactory } from '../../kernel/trpc.ts';
import { upsertRecords } from '../../records/upsert-records.ts';
import type { SaveTaxPayee } from '../contract.ts';
import { taxRouter } from '../router.ts';

/** Half of 2026 is over. */
export const NOW = new Date('2026-07-02T12:00:00Z');

/** The key the world's numbers are encrypted with: stub `TAX_ENCRYPTION_KEY` with it. */
export const TAX_TEST_KEY = Buffer.alloc(32, 7).toString('base64');

/** A complete W-9 of a person. */
export const W9 = {
  document: 'W-9',
  signedOn: '2026-01-05',
  entityType: 'individual',
  legalName: 'Ada Q. Byron',
  businessName: null,
  address1: '1 Main St',
  address2: null,
  city: 'Austin',
  region: 'TX',
  postalCode: '78701',
  country: 'US',
  tinType: 'SSN',
  tin: '123-45-6789',
  exemptPayeeCode: null,
  isBackupWithheld: false,
  hasSecondTinNotice: false,
  incomeKind: 'services',
  filer: 'us',
} as const satisfies Omit<SaveTaxPayee, 'customerId'>;

/** Who pays. */
export const PAYER = {
  name: 'Studio Example, Inc.',
  ein: '12-3456789',
  address1: '100 Market St',
  address2: null,
  city: 'San Francisco',
  state: 'CA',
  zip: '94105',
  phone: '4155550100',
  email: null,
} as const;

let payouts = 0;
/** A payout of 1 March 2026 that arrived two days later, unless the rest says otherwise. */
export const paid = (creator: string, amount: string, rest: Record<string, unknown> = {}) => ({
  id: `po_${(payouts += 1)}`,
  creator,
  status: 'paid',
  amount,
  currency: 'USD',
  created_at: '2026-03-01T00:00:00Z',
  paid_at: '2026-03-03T00:00:00Z',
  ...rest,
});

const as = createCallerFactory(taxRouter);

/** Ten creators of whom nine were paid, and what a billing admin can ask about them. */
export async function openTaxWorld() {
  const database = await openTestDb();
  const admin = (now = NOW) => as(staffContext(database.db, 'billing_admin', now));
  const product = as(staffContext(database.db, 'product_manager', NOW));
  await seed(database);
  const rows = await database.db.sql<
    { id: number; key: string }[]
  >`select id, external_id as key from customer`;
  const idOf = (key: string) => rows.find((row) => row.key === key)?.id ?? 0;
  await sendPapers((key, changes) => admin().savePayee({ ...W9, customerId: idOf(key), ...changes }));
  return { database, admin, product, idOf, statusesOf: statusesFrom(admin) };
}

type Admin = (now?: Date) => ReturnType<typeof as>;

const statusesFrom = (admin: Admin) => async (year: number) => {
  const { items } = await admin().listPayees({ year, limit: 200 });
  return items
    .toSorted((one, other) => one.externalId.localeCompare(other.externalId))
    .map(({ externalId, status, amountMinor }) => [externalId, status, amountMinor]);
};

async function seed({ db }: TestDb): Promise<void> {
  const ctx = systemContext(db, NOW);
  const names = ['ada', 'ada2', 'bob', 'cy', 'dan', 'eve', 'fox', 'gus', 'hal', 'ivy'];
  await upsertRecords(
    ctx,
    'customers',
    names.map((id) => ({ id, signed_up_at: '2024-01-01', role: 'creator' })),
  );
  await upsertRecords(ctx, 'payouts', [
    // Ada has two accounts with one number: 1,200 + 799.99 is under 2,000 until the cent comes.
    paid('ada', '1200.00'),
    paid('ada2', '799.99'),
    paid('ada2', '0.01', { paid_at: '2026-04-01' }),
    // Of 2025 by the date of payment, though created in the year before the next.
    paid('bob', '600.00', { created_at: '2025-12-30', paid_at: '2025-12-31T23:59:59Z' }),
    paid('bob', '1999.99', { created_at: '2025-12-31', paid_at: '2026-01-01T00:00:00Z' }),
    paid('bob', '500.00', { status: 'failed', paid_at: null, returned_at: '2026-03-03' }),
    paid('bob', '500.00', { status: 'reversed', returned_at: '2026-03-09' }),
    paid('cy', '10.00'),
    paid('dan', '5000.00'),
    paid('eve', '5000.00'),
    paid('fox', '2500.00'),
    paid('gus', '3000.00', { currency: 'EUR' }),
    paid('hal', '1100.00', { paid_at: null }),
  ]);
}

type Save = (key: string, changes?: Partial<SaveTaxPayee>) => Promise<void>;

async function sendPapers(save: Save): Promise<void> {
  await save('ada');
  await save('ada2', { tin: '123456789' });
  await save('bob', { legalName: 'Bob Lee', tin: '223-45-6789' });
  await save('cy', { incomeKind: 'royalties', legalName: 'Cy', tin: '323-45-6789' });
  await save('dan', { entityType: 's_corporation', legalName: 'Dan Inc', tinType: 'EIN', tin: '98-7654321' });
  await save('eve', { legalName: 'Eve', document: 'W-8', tin: null, tinType: null, country: 'FR' });
  await save('hal', { legalName: 'Hal', tin: '423-45-6789' });
}
