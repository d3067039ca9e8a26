import type { ItemResult } from './take-items.ts';

/** One event of a request that was refused, or stored with a correction. */
export type NamedItem = {
  /** Its place in the request, from 0. */
  index: number;
  message_id: string | null;
  code: string;
  field: string | null;
  reason: string;
  fix: string;
};

/** How many events of a request became what; duplicates were stored by an earlier request. */
export type ItemSummary = {
  accepted: number;
  duplicates: number;
  /** Left out because their person does not want to be tracked. */
  dropped: number;
  rejected: NamedItem[];
  corrected: NamedItem[];
};

/** Counts what became of a request's events, and names those with a fault. */
export function summariseItems(items: readonly ItemResult[]): ItemSummary {
  const named = (wanted: (item: ItemResult) => boolean) =>
    items.flatMap((item, index): NamedItem[] =>
      item.fault !== null && wanted(item) ? [{ index, message_id: item.messageId, ...item.fault }] : [],
    );
  const count = (outcome: ItemResult['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    accepted: count('stored'),
    duplicates: count('duplicate'),
    dropped: count('dropped'),
    rejected: named((item) => item.outcome === 'rejected'),
    corrected: named((item) => item.outcome !== 'rejected'),
  };
}
