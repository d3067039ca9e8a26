import { z } from 'zod';
import { RowId } from '../kernel/input-values.ts';
import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { CustomerQuery, EraseCustomer, TimelineQuery } from './contract.ts';
import { ERASE_CUSTOMER, eraseCustomer } from './erase-customer.ts';
import { getCustomer } from './get-customer.ts';
import { getTimeline } from './get-timeline.ts';
import { listCustomers } from './list-customers.ts';
import { searchCustomers } from './search-customers.ts';

const CustomerId = z.object({ id: RowId });
const Search = z.object({ search: z.string().max(200) });

export const customersRouter = router({
  list: staffProcedure.input(CustomerQuery).query(({ ctx, input }) => listCustomers(ctx, input)),
  search: staffProcedure.input(Search).query(({ ctx, input }) => searchCustomers(ctx, input.search)),
  get: staffProcedure.input(CustomerId).query(({ ctx, input }) => getCustomer(ctx, input.id)),
  getTimeline: staffProcedure.input(TimelineQuery).query(({ ctx, input }) => getTimeline(ctx, input)),
  erase: auditedMutation(ERASE_CUSTOMER)
    .input(EraseCustomer)
    .mutation(({ ctx, input }) => eraseCustomer(ctx, input)),
});
