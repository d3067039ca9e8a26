import { parseInput } from '@sextant/business/kernel/parse-input';
import { TaxCopyQuery } from '@sextant/business/tax/contract';
import { openTaxCopy } from '@sextant/business/tax/open-tax-copy';
import { answerDownload } from '../../../../lib/answer-download.ts';

/** A payee's form as a PDF that says it is not filed. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'tax_copy.export', (ctx) =>
    openTaxCopy(ctx, parseInput(TaxCopyQuery, Object.fromEntries(new URL(request.url).searchParams))),
  );
}
