import { parseInput } from '@sextant/business/kernel/parse-input';
import { TaxFilingQuery } from '@sextant/business/tax/contract';
import { openTaxFiling } from '@sextant/business/tax/open-tax-filing';
import { answerDownload } from '../../../../lib/answer-download.ts';

/** The complete returns of a form, in the columns of the IRS intake portal. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'tax_filing.export', (ctx) =>
    openTaxFiling(ctx, parseInput(TaxFilingQuery, Object.fromEntries(new URL(request.url).searchParams))),
  );
}
