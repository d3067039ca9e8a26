import type { DashboardOverview } from '@sextant/business/dashboard/contract';
import type { ValueFormat } from '@sextant/ui/format/value';
import { paths } from '../../lib/paths.ts';

export type GlanceGroup = {
  title: string;
  /** The metrics whose definitions explain the rows. */
  metrics: readonly string[];
  rows: { label: string; value: number | null; format: ValueFormat; href?: string }[];
};

const COUNT = { unit: 'count' } as const;

/** The overview as columns; what a role may not see is left out. */
export function glanceGroups(overview: DashboardOverview): GlanceGroup[] {
  return [...peopleGroups(overview), creditsGroup(overview), ...workGroup(overview)];
}

function peopleGroups({ users }: DashboardOverview): GlanceGroup[] {
  const growth = `${paths.users()}?tab=growth`;
  const engagement = `${paths.users()}?tab=engagement`;
  return [
    {
      title: 'New customers',
      metrics: ['new_customers'],
      rows: [
        { label: 'Today', value: users.newToday, format: COUNT, href: `${growth}&period=today` },
        { label: 'This week', value: users.newThisWeek, format: COUNT, href: growth },
        { label: 'This month', value: users.newThisMonth, format: COUNT, href: `${growth}&period=mtd` },
      ],
    },
    {
      title: 'Active customers',
      metrics: ['dau', 'wau', 'mau'],
      rows: [
        { label: 'Today', value: users.dau, format: COUNT, href: engagement },
        { label: '7 days', value: users.wau, format: COUNT, href: engagement },
        { label: '30 days', value: users.mau, format: COUNT, href: engagement },
      ],
    },
  ];
}

function creditsGroup({ credits }: DashboardOverview): GlanceGroup {
  return {
    title: 'Credits',
    metrics: ['credits_purchased', 'credits_consumed', 'credits_granted', 'credits_refunded'],
    rows: [
      { label: 'Purchased', value: credits.purchasedToday, format: COUNT },
      { label: 'Consumed', value: credits.consumedToday, format: COUNT },
      { label: 'Granted', value: credits.grantedToday, format: COUNT },
      { label: 'Refunded', value: credits.refundedToday, format: COUNT },
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
