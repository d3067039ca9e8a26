import type { EntityType, IncomeKind, TaxFiler, TaxStatus } from '@sextant/business/tax/contract';
import type { TaxLack } from '@sextant/business/tax/tax-answers';

export const STATUS_WORDS = {
  to_file: { label: 'To file', tone: 'good' },
  missing_data: { label: 'Data missing', tone: 'bad' },
  projected: { label: 'Will cross', tone: 'warning' },
  below: { label: 'Below', tone: 'neutral' },
  exempt: { label: 'Exempt', tone: 'neutral' },
  foreign: { label: 'Foreign', tone: 'neutral' },
  processor: { label: 'Processor files', tone: 'accent' },
  unknown_rate: { label: 'Rate missing', tone: 'bad' },
} as const satisfies Record<TaxStatus, { label: string; tone: string }>;

export const LACK_WORDS = {
  document: 'W-9',
  tin: 'TIN',
  name: 'legal name',
  address: 'address',
} satisfies Record<TaxLack, string>;

export const ENTITY_WORDS = {
  individual: 'Individual or sole proprietor',
  partnership: 'Partnership',
  c_corporation: 'C corporation',
  s_corporation: 'S corporation',
  trust_or_estate: 'Trust or estate',
  exempt_organisation: 'Exempt organisation',
} satisfies Record<EntityType, string>;

export const INCOME_WORDS = {
  services: 'Services (1099-NEC)',
  royalties: 'Royalties (1099-MISC)',
  other_income: 'Other income (1099-MISC)',
  network_sales: 'Sales through the platform (1099-K)',
} satisfies Record<IncomeKind, string>;

export const FILER_WORDS = {
  us: 'We file',
  processor: 'The payment processor files',
} satisfies Record<TaxFiler, string>;
