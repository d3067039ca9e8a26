import { exportCustomers } from '@sextant/business/customers/export-customers';
import { customersQuery, loadCustomersFilters } from '../../../../features/customers/customers-filters.ts';
import { answerDownload } from '../../../../lib/answer-download.ts';

/** The customers as filtered in the address, all of them, as they are read from the database. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'customers.export', (ctx) =>
    exportCustomers(ctx, customersQuery(loadCustomersFilters(new URL(request.url).searchParams))),
  );
}
