import type { TimelineItem, TimelineKind } from '@sextant/business/customers/contract';
import type { Tone } from '@sextant/ui/components/badge';
import type { TimelineGroup } from '@sextant/ui/components/timeline';
import { formatBucketInFull } from '@sextant/ui/format/bucket';
import { formatTime } from '@sextant/ui/format/instant';
import { formatExactMoney } from '@sextant/ui/format/money';
import {
  Activity,
  Bug,
  Coins,
  CreditCard,
  Megaphone,
  RefreshCcw,
  Sparkles,
  type LucideIcon,
} from 'lucide-react';
import { dayOf } from '../../lib/zoned-day.ts';

export const KIND_NAMES = {
  event: 'Events',
  generation: 'Generations',
  credit: 'Credits',
  transaction: 'Payments',
  subscription: 'Subscriptions',
  bug_report: 'Bug reports',
  influencer_request: 'Requests',
} satisfies Record<TimelineKind, string>;

const ICONS = {
  event: Activity,
  generation: Sparkles,
  credit: Coins,
  transaction: CreditCard,
  subscription: RefreshCcw,
  bug_report: Bug,
  influencer_request: Megaphone,
} satisfies Record<TimelineKind, LucideIcon>;

const SINGULAR = {
  event: '',
  generation: 'Generation ',
  credit: 'Credits ',
  transaction: 'Payment: ',
  subscription: 'Subscription: ',
  bug_report: 'Bug report: ',
  influencer_request: 'Influencer request ',
} satisfies Record<TimelineKind, string>;

/** Kinds whose title is somebody's own words. */
const VERBATIM: readonly TimelineKind[] = ['event', 'bug_report'];
const BAD_TITLES = ['failed', 'dispute', 'cancelled', 'past_due', 'declined'];

/** The items under the day of the zone they happened on, in the order given. */
export function timelineGroups(items: readonly TimelineItem[], zone: string): TimelineGroup[] {
  const groups = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const day = dayOf(item.occurredAt, zone);
    groups.set(day, [...(groups.get(day) ?? []), item]);
  }
  return [...groups.values()].map((group) => ({
    label: group[0] ? formatBucketInFull(group[0].occurredAt, 'day', zone) : '',
    items: group.map((item) => row(item, zone)),
  }));
}

function row(item: TimelineItem, zone: string): TimelineGroup['items'][number] {
  const Icon = ICONS[item.kind];
  const detail = detailText(item.detail);
  return {
    key: item.key,
    title:
      SINGULAR[item.kind] + (VERBATIM.includes(item.kind) ? item.title : item.title.replaceAll('_', ' ')),
    ...(detail === '' ? {} : { detail }),
    at: { iso: item.occurredAt.toISOString(), text: formatTime(item.occurredAt, zone) },
    tone: toneOf(item),
    icon: <Icon aria-hidden />,
  };
}

function toneOf({ kind, title }: TimelineItem): Tone {
  if (BAD_TITLES.includes(title)) return 'bad';
  if (kind === 'event') return 'neutral';
  return kind === 'generation' ? 'accent' : 'good';
}

function detailText({
  amount_minor: amount,
  currency,
  ...detail
}: Readonly<Record<string, unknown>>): string {
  const money =
    typeof amount === 'number' && typeof currency === 'string' ? [formatExactMoney(amount, currency)] : [];
  const facts = Object.entries(detail).map(
    ([name, value]) =>
      `${name.replaceAll('_', ' ')} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [...money, ...facts].join(' · ');
}
