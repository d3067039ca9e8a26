import type { IncomeKind, TaxFiler, TaxForm } from './contract.ts';

/** A box of a form, by the number that is printed on it. */
export type TaxBox = { form: TaxForm; box: string; label: string };

const BOXES = {
  services: { form: '1099-NEC', box: '1', label: 'Nonemployee compensation' },
  royalties: { form: '1099-MISC', box: '2', label: 'Royalties' },
  other_income: { form: '1099-MISC', box: '3', label: 'Other income' },
  network_sales: { form: '1099-K', box: '1a', label: 'Gross amount of third party network transactions' },
} as const satisfies Record<IncomeKind, TaxBox>;

/** Where payments are reported. What the payment processor files is always a 1099-K. */
export function taxBox(incomeKind: IncomeKind, filer: TaxFiler): TaxBox {
  return BOXES[filer === 'processor' ? 'network_sales' : incomeKind];
}
