import { selectTaxYears } from '@sextant/db/queries/tax/select-tax-thresholds';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { TaxForm, type TaxYearQuery } from './contract.ts';
import { IRIS_ROWS_A_FILE } from './iris-columns.ts';
import { readTaxPayer } from './read-tax-payer.ts';
import { readTaxYear } from './read-tax-year.ts';
import type { TaxFormSummary, TaxPayee, TaxYearView } from './tax-answers.ts';
import { taxDueDays } from './tax-due-days.ts';
import { toTaxPayee } from './to-tax-payee.ts';

const ELECTRONIC_FROM = 10;

/** What each form comes to in a tax year, ours and the payment processor's. */
export async function getTaxYear(ctx: Context, input: TaxYearQuery): Promise<TaxYearView> {
  requirePermission(ctx, 'tax.read');
  const [years, payer] = await Promise.all([selectTaxYears(ctx.db.sql), readTaxPayer(ctx.db)]);
  const year = input.year ?? latest(years, ctx.now);
  const { span, thresholds, lines } = await readTaxYear(ctx, year);
  const payees = lines.map(toTaxPayee);
  const forms = TaxForm.options.map((form) => summarise(form, payees, year));
  return {
    year,
    years,
    isOver: ctx.now >= span.to,
    thresholds,
    forms,
    mustFileElectronically: sum(forms, ({ overThreshold }) => overThreshold) >= ELECTRONIC_FROM,
    payer,
    asOf: ctx.now,
  };
}

function latest(years: readonly number[], now: Date): number {
  return years.find((year) => year <= now.getUTCFullYear()) ?? now.getUTCFullYear();
}

function summarise(form: TaxForm, payees: readonly TaxPayee[], year: number): TaxFormSummary {
  const all = payees.filter((payee) => payee.form === form);
  const ours = all.filter(({ filer }) => filer === 'us');
  const inState = (status: TaxPayee['status']) => all.filter((payee) => payee.status === status);
  const toFile = inState('to_file');
  return {
    form,
    payees: ours.length,
    amountMinor: sum(ours, ({ amountMinor }) => amountMinor ?? 0),
    overThreshold: toFile.length + inState('missing_data').length,
    missingData: inState('missing_data').length,
    backupWithheld: ours.filter(({ isBackupWithheld }) => isBackupWithheld).length,
    withheldMinor: sum(ours, ({ withheldMinor }) => withheldMinor),
    projected: inState('projected').length,
    exempt: inState('exempt').length,
    foreign: inState('foreign').length,
    filedByProcessor: inState('processor').length,
    unknownRate: inState('unknown_rate').length,
    amountToFileMinor: sum(toFile, ({ amountMinor }) => amountMinor ?? 0),
    parts: Math.ceil(toFile.length / IRIS_ROWS_A_FILE),
    ...taxDueDays(form, year),
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
