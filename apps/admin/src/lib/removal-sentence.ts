import type { RemovalPreview } from '@sextant/business/settings/contract';
import { formatNumber } from '@sextant/ui/format/number';

/** What of the raw events goes, and when; empty where nothing will. */
export function removalSentence(preview: RemovalPreview | undefined): string {
  if (!preview || preview.firstAt === null) return '';
  if (preview.days === 0) return `The first day of them goes on ${dayOf(preview.firstAt)}.`;
  const days = preview.days === 1 ? '1 day' : `Up to ${formatNumber(preview.days)} days`;
  const events = preview.events === null ? '' : ` with about ${formatNumber(preview.events)} events`;
  return `${days}${events} can go now, within hours.`;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
