import { selectTaxTins } from '@sextant/db/queries/tax/select-tax-tins';
import { stringify } from 'csv-stringify/sync';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { recordRead } from '../audit/record-read.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { TaxFilingQuery, type TaxPayer } from './contract.ts';
import { IRIS_COLUMNS, IRIS_ROWS_A_FILE } from './iris-columns.ts';
import { irisRow } from './iris-row.ts';
import { monthsOf } from './months-of.ts';
import { readTaxPayer } from './read-tax-payer.ts';
import { readTaxYear, type JudgedTaxLine, type TaxYearFacts } from './read-tax-year.ts';
import type { TaxDownload } from './tax-download.ts';
import { taxKey, type TaxContext } from './tax-key.ts';
import { openTin } from './tin-vault.ts';

const TAX_FILING_EXPORT = {
  action: 'tax_filing.export',
  resourceType: 'tax_filing',
} as const satisfies AuditDescriptor;

/**
 * The complete returns of a form in the columns of the IRS intake portal, whole taxpayer numbers among them. The download
 * is in the audit log, with whose numbers it took out, before its first line leaves.
 */
export async function openTaxFiling(ctx: TaxContext, input: TaxFilingQuery): Promise<TaxDownload> {
  requirePermission(ctx, 'tax.reveal');
  const { year, form, part } = TaxFilingQuery.parse(input);
  const [facts, payer] = await Promise.all([readTaxYear(ctx, year), readTaxPayer(ctx.db)]);
  if (payer === null)
    throw new BusinessError('conflict', 'Nobody has said who pays. Fill in the payer first.', {
      field: 'payer',
    });
  const due = facts.lines.filter((line) => line.form === form && line.status === 'to_file');
  const lines = due.slice((part - 1) * IRIS_ROWS_A_FILE, part * IRIS_ROWS_A_FILE);
  if (lines.length === 0)
    throw new BusinessError('not_found', `There is no complete ${form} to file in this part of ${year}.`);
  const rows = await rowsOf(ctx, lines, { facts, payer, year });
  await recordRead(ctx, TAX_FILING_EXPORT, { year, form, part, customerIds: lines.map(firstId) });
  // The portal compares the header letter by letter: a byte order mark would be part of its first name.
  return {
    fileName: `${form.toLowerCase()}-${year}-part-${part}.csv`,
    contentType: 'text/csv; charset=utf-8',
    chunks: once(stringify([[...IRIS_COLUMNS[form]], ...rows], { record_delimiter: 'windows' })),
  };
}

type Year = { facts: TaxYearFacts; payer: TaxPayer; year: number };

async function rowsOf(ctx: TaxContext, lines: JudgedTaxLine[], { facts, payer, year }: Year) {
  const key = taxKey(ctx);
  const tins = await selectTaxTins(ctx.db.sql, lines.map(firstId));
  return Promise.all(
    lines.map(async (line) => {
      const sealed = tins.find(({ customerId }) => customerId === firstId(line));
      const profile = line.accounts[0]?.profile;
      if (!sealed || !profile) throw new Error('a complete return has a number and a profile');
      return irisRow({
        ...line,
        year,
        payer,
        profile,
        tin: openTin(key, sealed.customerId, sealed.cipher),
        amountMinor: line.amountMinor ?? 0,
        months: await monthsOf(ctx, line, { span: facts.span, year }),
      });
    }),
  );
}

function firstId({ accounts }: JudgedTaxLine): number {
  return accounts[0]?.customerId ?? 0;
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
