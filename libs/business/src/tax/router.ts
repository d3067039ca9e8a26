import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { ADD_TAX_CORRECTION, addTaxCorrection } from './add-tax-correction.ts';
import {
  AddTaxCorrection,
  RevealTin,
  SaveTaxPayee,
  TaxPayeeQuery,
  TaxPayeesQuery,
  TaxPayer,
  TaxYearQuery,
} from './contract.ts';
import { getTaxPayee } from './get-tax-payee.ts';
import { getTaxYear } from './get-tax-year.ts';
import { listTaxPayees } from './list-tax-payees.ts';
import { REVEAL_TIN, revealTin } from './reveal-tin.ts';
import { SAVE_TAX_PAYEE, saveTaxPayee } from './save-tax-payee.ts';
import { SAVE_TAX_PAYER, saveTaxPayer } from './save-tax-payer.ts';

/** `admin.tax`: who gets which 1099. Files are downloads: see `open-tax-filing.ts` and `open-tax-copy.ts`. */
export const taxRouter = router({
  getYear: staffProcedure.input(TaxYearQuery).query(({ ctx, input }) => getTaxYear(ctx, input)),
  listPayees: staffProcedure.input(TaxPayeesQuery).query(({ ctx, input }) => listTaxPayees(ctx, input)),
  getPayee: staffProcedure.input(TaxPayeeQuery).query(({ ctx, input }) => getTaxPayee(ctx, input)),
  savePayee: auditedMutation(SAVE_TAX_PAYEE)
    .input(SaveTaxPayee)
    .mutation(({ ctx, input }) => saveTaxPayee(ctx, input)),
  savePayer: auditedMutation(SAVE_TAX_PAYER)
    .input(TaxPayer)
    .mutation(({ ctx, input }) => saveTaxPayer(ctx, input)),
  revealTin: auditedMutation(REVEAL_TIN)
    .input(RevealTin)
    .mutation(({ ctx, input }) => revealTin(ctx, input)),
  addCorrection: auditedMutation(ADD_TAX_CORRECTION)
    .input(AddTaxCorrection)
    .mutation(({ ctx, input }) => addTaxCorrection(ctx, input)),
});
