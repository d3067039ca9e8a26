import { CustomerExportQuery } from '@sextant/business/customers/contract';
import { exportCustomers } from '@sextant/business/customers/export-customers';
import { parseInput } from '@sextant/business/kernel/parse-input';
import { customersQuery, loadCustomersFilters } from '../../../../features/customers/customers-filters.ts';
import { answerDownload } from '../../../../lib/answer-download.ts';

/** The customers as filtered in the address, all of them, as they are read from the database. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'customers.export', (ctx) =>
    exportCustomers(
      ctx,
      parseInput(
        CustomerExportQuery,
        customersQuery(loadCustomersFilters(new URL(request.url).searchParams)),
      ),
    ),
  );
}
