import type { DashboardOverview } from '@sextant/business/dashboard/contract';
import type { ValueFormat } from '@sextant/ui/format/value';
import { paths } from '../../lib/paths.ts';
import type { Period } from '../../lib/period.ts';
import { dayOf, startOfWeek } from '../../lib/zoned-day.ts';

export type GlanceGroup = {
  title: string;
  /** The metrics whose definitions explain the rows. */
  metrics: readonly string[];
  rows: { label: string; value: number | null; format: ValueFormat; href?: string }[];
};

const COUNT = { unit: 'count' } as const;

/** The overview as columns; what a role may not see is left out. */
export function glanceGroups(overview: DashboardOverview): GlanceGroup[] {
  return [...peopleGroups(overview), ...moneyGroup(overview), creditsGroup(overview), ...workGroup(overview)];
}

function peopleGroups({ users, asOf, zone }: DashboardOverview): GlanceGroup[] {
  const growth = (period: Period) => `${paths.users()}?tab=growth&period=${period}`;
  const engagement = `${paths.users()}?tab=engagement&period=today`;
  const roles = `${paths.users()}?tab=segments`;
  return [
    {
      title: 'New customers',
      metrics: ['new_customers'],
      rows: [
        { label: 'Today', value: users.newToday, format: COUNT, href: growth('today') },
        { label: 'This week', value: users.newThisWeek, format: COUNT, href: growth(weekToDate(asOf, zone)) },
        { label: 'This month', value: users.newThisMonth, format: COUNT, href: growth('mtd') },
      ],
    },
    {
      title: 'Active customers',
      metrics: ['dau', 'wau', 'mau'],
      rows: [
        { label: 'Today', value: users.dau, format: COUNT, href: engagement },
        { label: '7 days', value: users.wau, format: COUNT, href: engagement },
        { label: '30 days', value: users.mau, format: COUNT, href: engagement },
        {
          label: 'Uploaders by today’s role, 30 days',
          value: users.activeUploaders,
          format: COUNT,
          href: roles,
        },
        {
          label: 'Creators by today’s role, 30 days',
          value: users.activeCreators,
          format: COUNT,
          href: roles,
        },
      ],
    },
  ];
}

/** From Monday to today, in the zone of the numbers. */
function weekToDate(asOf: Date, zone: string): Period {
  const today = dayOf(asOf, zone);
  return `${startOfWeek(today)}..${today}`;
}

function moneyGroup({ money }: DashboardOverview): GlanceGroup[] {
  if (money === null) return [];
  const format = { unit: 'money', currency: money.currency } as const;
  const sales = `${paths.revenue()}?tab=sales&period=today`;
  const refunds = `${paths.refunds()}?kind=refund&state=succeeded&period=today`;
  const payouts = `${paths.payouts()}?status=in_transit,paid&period=today`;
  return [
    {
      title: 'Money',
      metrics: ['revenue_net', 'refunds', 'payouts', 'transactions'],
      rows: [
        { label: 'Net revenue', value: money.revenueToday, format, href: sales },
        { label: 'Refunds issued', value: money.refundsToday, format, href: refunds },
        { label: 'Payouts', value: money.payoutsToday, format, href: payouts },
        { label: 'Transactions', value: money.transactionsToday, format: COUNT, href: sales },
      ],
    },
  ];
}

function creditsGroup({ credits }: DashboardOverview): GlanceGroup {
  const href = `${paths.credits()}?period=today`;
  return {
    title: 'Credits',
    metrics: ['credits_purchased', 'credits_consumed', 'credits_granted', 'credits_refunded'],
    rows: [
      { label: 'Purchased', value: credits.purchasedToday, format: COUNT, href },
      { label: 'Consumed', value: credits.consumedToday, format: COUNT, href },
      { label: 'Granted', value: credits.grantedToday, format: COUNT, href },
      { label: 'Refunded', value: credits.refundedToday, format: COUNT, href },
    ],
  };
}

function workGroup({ content, jobs }: DashboardOverview): GlanceGroup[] {
  if (content === null || jobs === null) return [];
  const seconds = jobs.avgProcessingTime;
  return [
    {
      title: 'Content and jobs',
      metrics: ['generations', 'generation_success_rate', 'failed_jobs'],
      rows: [
        { label: 'Images today', value: content.today, format: COUNT },
        { label: 'Images in all', value: content.totalImages, format: COUNT },
        { label: 'Characters', value: content.totalCharacters, format: COUNT },
        {
          label: 'Success, 24 h',
          value: content.successRate,
          format: { unit: 'share' },
          href: paths.failedJobs(),
        },
        { label: 'Waiting in the queue', value: jobs.queueLength, format: COUNT },
        {
          label: 'Average time, 24 h',
          value: seconds === null ? null : seconds * 1000,
          format: { unit: 'duration' },
        },
      ],
    },
  ];
}
