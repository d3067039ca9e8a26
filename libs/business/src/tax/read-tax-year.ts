import { selectTaxAccounts } from '@sextant/db/queries/tax/select-tax-accounts';
import { selectTaxThresholds, selectTaxYears } from '@sextant/db/queries/tax/select-tax-thresholds';
import type { TaxSpan } from '@sextant/db/queries/tax/tax-moneys';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { readReportingSettings } from '../settings/read-settings.ts';
import { judgeTaxLine, type TaxJudgement } from './judge-tax-line.ts';
import { projectToYearEnd } from './project-to-year-end.ts';
import type { TaxThreshold } from './tax-answers.ts';
import { taxLines, type TaxLine } from './tax-lines.ts';
import { taxSpan } from './tax-span.ts';

export type JudgedTaxLine = TaxLine & TaxJudgement & { projectedMinor: number | null };

export type TaxYearFacts = { span: TaxSpan; thresholds: TaxThreshold[]; lines: JudgedTaxLine[] };

/** Everything that was paid in a year and what it makes due, largest amounts first. Throws `invalid` for a year that was not published. */
export async function readTaxYear(ctx: Pick<Context, 'db' | 'now'>, year: number): Promise<TaxYearFacts> {
  const [thresholds, { zone }] = await Promise.all([
    selectTaxThresholds(ctx.db.sql, year),
    readReportingSettings(ctx.db),
  ]);
  if (thresholds.length === 0) throw await refusal(ctx, year);
  const span = taxSpan(year, zone);
  const lines = taxLines(await selectTaxAccounts(ctx.db.sql, span, year));
  const judged = lines.flatMap((line) => {
    const threshold = thresholds.find(({ form, box }) => form === line.form && box === line.box);
    if (threshold === undefined) return [];
    const projectedMinor = projectToYearEnd(line.amountMinor, span, ctx.now);
    return [{ ...line, projectedMinor, ...judgeTaxLine({ line, threshold, projectedMinor }) }];
  });
  return { span, thresholds, lines: judged.toSorted(byAmount) };
}

async function refusal({ db }: Pick<Context, 'db'>, year: number): Promise<BusinessError> {
  const known = await selectTaxYears(db.sql);
  const years = new Intl.ListFormat('en').format(known.toReversed().map(String));
  return new BusinessError(
    'invalid',
    `The thresholds of tax year ${year} are not known here. Choose ${years}, or add them once the IRS has published them.`,
    { field: 'year' },
  );
}

function byAmount(one: JudgedTaxLine, other: JudgedTaxLine): number {
  const difference = (other.amountMinor ?? 0) - (one.amountMinor ?? 0);
  return difference || (one.accounts[0]?.customerId ?? 0) - (other.accounts[0]?.customerId ?? 0);
}
