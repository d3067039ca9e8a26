import type { Permission } from '@sextant/business/kernel/actors/permission';
import { paths } from './paths.ts';

export type PageId =
  | 'home'
  | 'users'
  | 'retention'
  | 'segments'
  | 'customers'
  | 'revenue'
  | 'credits'
  | 'payouts'
  | 'refunds'
  | 'reports'
  | 'tax'
  | 'bug-reports'
  | 'influencer-requests'
  | 'failed-jobs'
  | 'warnings'
  | 'audit'
  | 'settings';

/** What a page looks like before it is there: figures with charts, or a list. */
type PageFrame = 'figures' | 'list';

export type NavigationPage = {
  id: PageId;
  label: string;
  href: string;
  permission: Permission;
  frame: PageFrame;
};
export type NavigationGroup = { label: string | null; pages: readonly NavigationPage[] };

/** The left rail, grouped by the question it answers. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    label: null,
    pages: [
      { id: 'home', label: 'Home', href: paths.home(), permission: 'dashboard.read', frame: 'figures' },
    ],
  },
  {
    label: 'People',
    pages: [
      { id: 'users', label: 'Users', href: paths.users(), permission: 'users.read', frame: 'figures' },
      {
        id: 'retention',
        label: 'Retention',
        href: paths.retention(),
        permission: 'retention.read',
        frame: 'figures',
      },
      { id: 'segments', label: 'Segments', href: paths.segments(), permission: 'users.read', frame: 'list' },
      {
        id: 'customers',
        label: 'Customers',
        href: paths.customers(),
        permission: 'customers.read',
        frame: 'list',
      },
    ],
  },
  {
    label: 'Money',
    pages: [
      {
        id: 'revenue',
        label: 'Revenue',
        href: paths.revenue(),
        permission: 'money.read',
        frame: 'figures',
      },
      {
        id: 'credits',
        label: 'Credits',
        href: paths.credits(),
        permission: 'money.read',
        frame: 'figures',
      },
      {
        id: 'payouts',
        label: 'Payouts',
        href: paths.payouts(),
        permission: 'money.read',
        frame: 'figures',
      },
      {
        id: 'refunds',
        label: 'Refunds and disputes',
        href: paths.refunds(),
        permission: 'money.read',
        frame: 'figures',
      },
      {
        id: 'reports',
        label: 'Financial reports',
        href: paths.reports(),
        permission: 'reports.read',
        frame: 'list',
      },
      { id: 'tax', label: '1099 forms', href: paths.tax(), permission: 'tax.read', frame: 'list' },
    ],
  },
  {
    label: 'Work',
    pages: [
      {
        id: 'bug-reports',
        label: 'Bug reports',
        href: paths.bugReports(),
        permission: 'requests.read',
        frame: 'list',
      },
      {
        id: 'influencer-requests',
        label: 'Influencer requests',
        href: paths.influencerRequests(),
        permission: 'requests.read',
        frame: 'list',
      },
      {
        id: 'failed-jobs',
        label: 'Failed jobs',
        href: paths.failedJobs(),
        permission: 'generations.read',
        frame: 'list',
      },
    ],
  },
  {
    label: 'Operations',
    pages: [
      {
        id: 'warnings',
        label: 'Ingestion warnings',
        href: paths.warnings(),
        permission: 'ingestion.read',
        frame: 'list',
      },
    ],
  },
  {
    label: 'Record',
    pages: [
      { id: 'audit', label: 'Audit log', href: paths.audit(), permission: 'audit.read', frame: 'list' },
    ],
  },
  {
    label: null,
    pages: [
      {
        id: 'settings',
        label: 'Settings',
        href: paths.settings(),
        permission: 'settings.read',
        frame: 'list',
      },
    ],
  },
];

/** The page of the rail that an address belongs to: the one with the longest address that it lies below. */
export function railPageOf(pathname: string): NavigationPage | null {
  const matching = NAVIGATION.flatMap((group) => group.pages).filter(
    ({ href }) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)),
  );
  return matching.toSorted((a, b) => b.href.length - a.href.length)[0] ?? null;
}
