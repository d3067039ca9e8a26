import type { DisputeState, RefundRow } from '@sextant/business/revenue/contract';

export const KIND_WORDS = {
  refund: { label: 'Refund', tone: 'neutral' },
  credit_note: { label: 'Credit note', tone: 'neutral' },
  dispute: { label: 'Dispute', tone: 'bad' },
  inquiry: { label: 'Inquiry', tone: 'warning' },
} as const satisfies Record<RefundRow['kind'], { label: string; tone: string }>;

export const STATE_WORDS = {
  inquiry: 'Inquiries',
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
} satisfies Record<DisputeState, string>;
