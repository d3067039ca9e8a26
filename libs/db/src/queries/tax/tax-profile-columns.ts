import type { ISql, PendingQuery, Row } from 'postgres';

/** A payee's W-9 or W-8 without the number itself. */
export type TaxProfileRow = {
  accountNumber: string;
  document: 'W-9' | 'W-8' | null;
  signedOn: string | null;
  entityType:
    | 'individual'
    | 'partnership'
    | 'c_corporation'
    | 's_corporation'
    | 'trust_or_estate'
    | 'exempt_organisation';
  legalName: string | null;
  businessName: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  tinType: 'SSN' | 'EIN' | 'ITIN' | null;
  tinLastFour: string | null;
  /** The keyed hash in hexadecimal. */
  tinDigest: string | null;
  exemptPayeeCode: string | null;
  isBackupWithheld: boolean;
  hasSecondTinNotice: boolean;
  incomeKind: 'services' | 'royalties' | 'other_income' | 'network_sales';
  filer: 'us' | 'processor';
};

/** The joined `tax_payee` as one object; null when there is none. */
export const profileColumns = (sql: ISql): PendingQuery<Row[]> => sql`
  case when tax_payee.customer_id is null then null else json_build_object(
    'accountNumber', account_number, 'document', document, 'signedOn', signed_on, 'entityType', entity_type,
    'legalName', legal_name, 'businessName', business_name, 'address1', address1, 'address2', address2,
    'city', city, 'region', region, 'postalCode', postal_code, 'country', tax_payee.country,
    'tinType', tin_type, 'tinLastFour', tin_last_four, 'tinDigest', encode(tin_digest, 'hex'),
    'exemptPayeeCode', exempt_payee_code, 'isBackupWithheld', is_backup_withheld,
    'hasSecondTinNotice', has_second_tin_notice, 'incomeKind', income_kind, 'filer', filer) end`;
