import type {
  AddTaxCorrection,
  IncomeKind,
  SaveTaxPayee,
  TaxDocument,
  TaxFiler,
  TaxForm,
  TaxPayer,
  TaxStatus,
  TinType,
} from './contract.ts';

export type TaxThreshold = {
  form: TaxForm;
  box: string;
  minMinor: number;
  /** Null when only the amount counts. */
  minCount: number | null;
  comparison: '>=' | '>';
  /** The law. */
  source: string;
};

/** What one form comes to in a year. Payees in each count are TINs, or accounts without one. */
export type TaxFormSummary = {
  form: TaxForm;
  payees: number;
  /** Of all payees whom we file for, in minor units of US dollars. */
  amountMinor: number;
  /** Who must get a form from us, complete or not. */
  overThreshold: number;
  missingData: number;
  backupWithheld: number;
  withheldMinor: number;
  projected: number;
  exempt: number;
  foreign: number;
  filedByProcessor: number;
  unknownRate: number;
  /** Of those over the threshold that are complete. */
  amountToFileMinor: number;
  /** Files for the portal; 0 when there is nothing to file. */
  parts: number;
  /** ISO days. */
  dueToPayee: string;
  dueToIrs: string;
};

export type TaxYearView = {
  year: number;
  /** Years that have thresholds, newest first. */
  years: number[];
  /** False while payments can still come. */
  isOver: boolean;
  thresholds: TaxThreshold[];
  forms: TaxFormSummary[];
  /** Ten returns or more must be filed electronically. */
  mustFileElectronically: boolean;
  /** Null until somebody filled it in; nothing can be filed before. */
  payer: TaxPayer | null;
  asOf: Date;
};

export type TaxLack = 'document' | 'tin' | 'name' | 'address';

/** One form of one payee: all accounts with the same TIN together. */
export type TaxPayee = {
  /** The first of the accounts. */
  customerId: number;
  externalId: string;
  /** The legal name, else the platform's; null when neither is known. */
  name: string | null;
  /** The platform's country: a hint, never the reason for a status. */
  country: string | null;
  accounts: number;
  form: TaxForm;
  incomeKind: IncomeKind;
  /** The number of the form's box. */
  box: string;
  status: TaxStatus;
  /** Why, as a sentence. */
  explanation: string;
  /** Null while a rate is missing. */
  amountMinor: number | null;
  /** Payments, or sales for a 1099-K. */
  transactions: number;
  withheldMinor: number;
  /** At this pace by the end of the year; null once it is over. */
  projectedMinor: number | null;
  document: TaxDocument | null;
  tinType: TinType | null;
  tinLastFour: string | null;
  isBackupWithheld: boolean;
  lacks: TaxLack[];
  filer: TaxFiler;
};

export type TaxPayees = { items: TaxPayee[]; total: number; nextCursor: string | null };

export type TaxPayment = {
  id: string;
  customerId: number;
  paidAt: Date;
  amountMinor: number;
  currency: string;
  /** In US dollars at the rate of its day; null when none is known. */
  usdMinor: number | null;
};

export type TaxCorrection = {
  id: number;
  customerId: number;
  form: TaxForm;
  measure: AddTaxCorrection['measure'];
  change: number;
  reason: string;
  createdAt: Date;
  createdBy: string;
};

/** What is known of a payee; the TIN only by its last four digits. */
export type TaxProfile = Omit<SaveTaxPayee, 'tin'> & {
  accountNumber: string;
  tinLastFour: string | null;
};

export type TaxPayeeView = {
  year: number;
  customerId: number;
  externalId: string;
  name: string | null;
  country: string | null;
  /** Null until somebody filled it in. */
  profile: TaxProfile | null;
  /** All accounts with the same TIN, this one among them. */
  accounts: { customerId: number; externalId: string; name: string | null }[];
  forms: TaxPayee[];
  /** Payments of the year to all accounts, newest first, at most 500. */
  payments: TaxPayment[];
  /** By month of payment in US dollars, January first. */
  months: { month: number; amountMinor: number }[];
  corrections: TaxCorrection[];
};

export type RevealedTin = { tin: string; tinType: TinType };
