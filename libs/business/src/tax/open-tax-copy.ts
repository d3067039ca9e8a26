import { requirePermission } from '../kernel/actors/require-permission.ts';
import { recordRead } from '../audit/record-read.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { TaxCopyQuery } from './contract.ts';
import { monthsOf } from './months-of.ts';
import { readTaxPayer } from './read-tax-payer.ts';
import { readTaxYear } from './read-tax-year.ts';
import { taxCopyDocument } from './tax-copy-document.ts';
import type { TaxDownload } from './tax-download.ts';

const TAX_COPY_EXPORT = {
  action: 'tax_copy.export',
  resourceType: 'tax_payee',
} as const satisfies AuditDescriptor;

/** A payee's form as a PDF that says it is a draft. A form that the payment processor files is not ours to print. */
export async function openTaxCopy(ctx: Context, input: TaxCopyQuery): Promise<TaxDownload> {
  requirePermission(ctx, 'tax.read');
  const { year, customerId, form } = TaxCopyQuery.parse(input);
  const [{ lines, span }, payer] = await Promise.all([readTaxYear(ctx, year), readTaxPayer(ctx.db)]);
  const line = lines.find(
    (one) =>
      one.form === form &&
      one.filer === 'us' &&
      one.accounts.some((account) => account.customerId === customerId),
  );
  const profile = line?.accounts[0]?.profile;
  if (line === undefined || !profile)
    throw new BusinessError('not_found', `There is no ${form} of ours for this payee in ${year}.`);
  if (payer === null)
    throw new BusinessError('conflict', 'Nobody has said who pays. Fill in the payer first.', {
      field: 'payer',
    });
  const months = await monthsOf(ctx, line, { span, year });
  const document = await taxCopyDocument({ year, line, payer, profile, months, madeAt: ctx.now });
  await recordRead(ctx, TAX_COPY_EXPORT, { year, customerId, form });
  return {
    fileName: `${form.toLowerCase()}-${year}-${profile.accountNumber}-draft.pdf`,
    contentType: 'application/pdf',
    chunks: once(document),
  };
}

async function* once(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(piece);
}
