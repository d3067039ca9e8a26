import type { CustomerRow } from '@sextant/db/queries/customers/select-customers';
import { stringify } from 'csv-stringify/sync';

const COLUMNS = [
  'id',
  'name',
  'email',
  'role',
  'tier',
  'country',
  'signup_source',
  'character_count',
  'status',
  'signed_up_at',
  'first_seen_at',
  'is_internal',
] as const;

/** CSV for a spreadsheet, with its byte order mark and a header, unknown values empty. Text that a spreadsheet would run as a formula gets an apostrophe. */
export async function* csvOfCustomers(pages: AsyncIterable<CustomerRow[]>): AsyncGenerator<string> {
  yield stringify([[...COLUMNS]], { bom: true });
  for await (const rows of pages) yield stringify(rows.map(cells), { escape_formulas: true });
}

function cells(row: CustomerRow): (string | number)[] {
  const record = {
    id: row.externalId,
    name: row.name ?? '',
    email: row.email ?? '',
    role: row.role ?? '',
    tier: row.tier ?? '',
    country: row.country ?? '',
    signup_source: row.signupSource ?? '',
    character_count: row.characterCount ?? '',
    status: row.status,
    signed_up_at: row.signedUpAt?.toISOString() ?? '',
    first_seen_at: row.firstSeenAt.toISOString(),
    is_internal: String(row.isInternal),
  } satisfies Record<(typeof COLUMNS)[number], string | number>;
  return COLUMNS.map((column) => record[column]);
}
