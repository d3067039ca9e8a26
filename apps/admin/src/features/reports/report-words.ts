import type {
  FinancialReportType,
  LedgerKind,
  ReportFormat,
  ReportRunStatus,
  TieOutStatus,
  UnmatchedProblem,
} from '@sextant/business/reports/contract';

/** What each report answers. */
export const TYPE_WORDS = {
  revenue: { label: 'Revenue', hint: 'Charges, refunds, disputes and net by period' },
  payouts: { label: 'Payouts', hint: 'What creators were paid, and what came back' },
  transactions: { label: 'Transactions', hint: 'Every charge, refund and dispute, row by row' },
  refunds: { label: 'Refunds', hint: 'What was given back, of which charge, and why' },
  outstanding_balance: { label: 'Outstanding balances', hint: 'What creators are owed, with its age' },
  '1099': { label: '1099 forms', hint: 'Payees of one calendar year against the thresholds' },
} satisfies Record<FinancialReportType, { label: string; hint: string }>;

export const FORMAT_WORDS = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' } satisfies Record<
  ReportFormat,
  string
>;

export const STATUS_WORDS = {
  pending: { label: 'Waiting', tone: 'neutral' },
  processing: { label: 'Running', tone: 'accent' },
  completed: { label: 'Ready', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'warning' },
} as const satisfies Record<ReportRunStatus, { label: string; tone: string }>;

export const TIE_OUT_WORDS = {
  tied: { label: 'Ties out', tone: 'good' },
  different: { label: 'Does not tie out', tone: 'bad' },
  no_processor_books: { label: 'No processor books', tone: 'warning' },
} as const satisfies Record<TieOutStatus, { label: string; tone: string }>;

export const LEDGER_WORDS = {
  charge: 'Charges',
  refund: 'Refunds',
  credit_note: 'Credit notes',
  dispute: 'Disputes',
  payout: 'Payouts',
} satisfies Record<LedgerKind, string>;

export const PROBLEM_WORDS = {
  in_ledger_only: 'Not at the processor',
  in_processor_only: 'Not in the ledger',
  amount_differs: 'Another amount',
  currency_differs: 'Another currency',
  booked_outside: 'Booked on another date',
} satisfies Record<UnmatchedProblem, string>;
