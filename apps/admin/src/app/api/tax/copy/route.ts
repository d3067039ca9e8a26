import { TaxCopyQuery } from '@sextant/business/tax/contract';
import { openTaxCopy } from '@sextant/business/tax/open-tax-copy';
import { answerDownload } from '../../../../lib/answer-download.ts';
import { askedOf } from '../../../../lib/asked-of.ts';

/** A payee's form as a PDF that says it is not filed. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'tax_copy.export', (ctx) =>
    openTaxCopy(ctx, askedOf(request, TaxCopyQuery)),
  );
}
