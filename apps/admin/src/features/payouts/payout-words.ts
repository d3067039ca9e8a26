import type { PayoutStatus } from '@sextant/business/payouts/contract';

export const STATUS_WORDS = {
  pending: { label: 'Scheduled', tone: 'neutral' },
  in_transit: { label: 'In transit', tone: 'accent' },
  paid: { label: 'Paid', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'warning' },
  reversed: { label: 'Reversed', tone: 'bad' },
} as const satisfies Record<PayoutStatus, { label: string; tone: string }>;
