import { z } from 'zod';
import { IsoDay, RowId } from '../kernel/input-values.ts';

export const TaxForm = z.enum(['1099-NEC', '1099-MISC', '1099-K']);
export type TaxForm = z.infer<typeof TaxForm>;

/** Which box a payee's payments belong to: services, royalties, other income, or sales through a network. */
export const IncomeKind = z.enum(['services', 'royalties', 'other_income', 'network_sales']);
export type IncomeKind = z.infer<typeof IncomeKind>;

/**
 * `to_file` reached the threshold and is complete; `missing_data` reached it and lacks a W-9, a TIN or an address;
 * `projected` will reach it at this pace; `unknown_rate` has payments that cannot be told in US dollars.
 */
export const TaxStatus = z.enum([
  'to_file',
  'missing_data',
  'projected',
  'below',
  'exempt',
  'foreign',
  'processor',
  'unknown_rate',
]);
export type TaxStatus = z.infer<typeof TaxStatus>;

export const TaxDocument = z.enum(['W-9', 'W-8']);
export type TaxDocument = z.infer<typeof TaxDocument>;
export const TinType = z.enum(['SSN', 'EIN', 'ITIN']);
export type TinType = z.infer<typeof TinType>;

/** The tax classification on the W-9. A single-member LLC is its owner: `individual`. */
export const EntityType = z.enum([
  'individual',
  'partnership',
  'c_corporation',
  's_corporation',
  'trust_or_estate',
  'exempt_organisation',
]);
export type EntityType = z.infer<typeof EntityType>;

/** Who files for a payee: we, or the payment processor with its own 1099-K. */
export const TaxFiler = z.enum(['us', 'processor']);
export type TaxFiler = z.infer<typeof TaxFiler>;

/** A calendar year. Whether it has thresholds is for the table to say. */
export const TaxYear = z.int().min(2000).max(2100);

const reason = z.string().trim().min(3, 'Say why, in a few words.').max(2000);
const line = (max: number) => z.string().trim().min(1, 'Fill this in, or leave it out.').max(max);

/** The latest year with thresholds that has begun, when left out. */
export const TaxYearQuery = z.object({ year: TaxYear.optional() });
export type TaxYearQuery = z.infer<typeof TaxYearQuery>;

export const TaxPayeesQuery = z.object({
  year: TaxYear,
  form: TaxForm.optional(),
  status: TaxStatus.optional(),
  /** Part of a name, or of the platform's id. */
  search: z.string().trim().max(200).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, 'This page does not exist. Start from the first.')
    .optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type TaxPayeesQuery = z.input<typeof TaxPayeesQuery>;

export const TaxPayeeQuery = z.object({ year: TaxYear, customerId: RowId });
export type TaxPayeeQuery = z.infer<typeof TaxPayeeQuery>;

export const SaveTaxPayee = z.object({
  customerId: RowId,
  /** Null as long as neither arrived. */
  document: TaxDocument.nullable(),
  /** ISO day of the signature. */
  signedOn: IsoDay.nullable(),
  entityType: EntityType,
  legalName: line(80).nullable(),
  businessName: line(80).nullable(),
  address1: line(60).nullable(),
  address2: line(60).nullable(),
  city: line(40).nullable(),
  /** Two letters for the US, else as the payee writes it. */
  region: line(40).nullable(),
  postalCode: line(20).nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Use the two letters of the country.')
    .nullable(),
  tinType: TinType.nullable(),
  /** Nine digits, with or without dashes. Left out, the stored one stays; null removes it. */
  tin: z.string().max(20).nullable().optional(),
  exemptPayeeCode: line(4).nullable(),
  isBackupWithheld: z.boolean(),
  hasSecondTinNotice: z.boolean(),
  incomeKind: IncomeKind,
  filer: TaxFiler,
});
export type SaveTaxPayee = z.infer<typeof SaveTaxPayee>;

export const RevealTin = z.object({ customerId: RowId, reason });
export type RevealTin = z.infer<typeof RevealTin>;

/** A correction adds to what the payments say; a negative amount takes away. */
export const AddTaxCorrection = z.object({
  year: TaxYear,
  customerId: RowId,
  form: TaxForm,
  measure: z.enum(['amount', 'withheld', 'transactions']),
  /** Minor units of US dollars, or a number of transactions. */
  change: z
    .int()
    .min(-1_000_000_000_000)
    .max(1_000_000_000_000)
    .refine((change) => change !== 0, 'A correction changes something.'),
  reason,
});
export type AddTaxCorrection = z.infer<typeof AddTaxCorrection>;

/** Who pays: the filer printed on every form. */
export const TaxPayer = z.object({
  name: line(80),
  /** Nine digits, with or without a dash. */
  ein: z.string().regex(/^\d{2}-?\d{7}$/, 'An EIN has nine digits, such as 12-3456789.'),
  address1: line(60),
  address2: line(60).nullable(),
  city: line(40),
  state: z.string().regex(/^[A-Z]{2}$/, 'Use the two letters of the state.'),
  zip: z.string().regex(/^\d{5}(-?\d{4})?$/, 'A ZIP code has five or nine digits.'),
  phone: z.string().regex(/^\d{10}$/, 'A US phone number has ten digits.'),
  email: z.email().nullable(),
});
export type TaxPayer = z.infer<typeof TaxPayer>;

/** One file for the IRS intake portal, which takes a hundred returns in each. */
export const TaxFilingQuery = z.object({
  year: z.coerce.number().pipe(TaxYear),
  form: TaxForm,
  part: z.coerce.number().int().min(1).default(1),
});
export type TaxFilingQuery = z.input<typeof TaxFilingQuery>;

export const TaxCopyQuery = z.object({
  year: z.coerce.number().pipe(TaxYear),
  customerId: z.coerce.number().pipe(RowId),
  form: TaxForm,
});
export type TaxCopyQuery = z.input<typeof TaxCopyQuery>;
