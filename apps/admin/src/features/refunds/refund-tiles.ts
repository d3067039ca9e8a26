export const REFUND_TILES = ['refunds', 'refund_rate', 'disputes_opened', 'dispute_rate'] as const;
