import type { Permission } from '@sextant/business/access/permission';
import { paths } from './paths.ts';

export type PageId =
  | 'home'
  | 'users'
  | 'retention'
  | 'segments'
  | 'customers'
  | 'bug-reports'
  | 'influencer-requests'
  | 'failed-jobs'
  | 'warnings'
  | 'audit'
  | 'settings';

export type NavigationPage = { id: PageId; label: string; href: string; permission: Permission };
export type NavigationGroup = { label: string | null; pages: readonly NavigationPage[] };

/** The left rail, grouped by the question it answers. */
export const NAVIGATION: readonly NavigationGroup[] = [
  { label: null, pages: [{ id: 'home', label: 'Home', href: paths.home(), permission: 'dashboard.read' }] },
  {
    label: 'People',
    pages: [
      { id: 'users', label: 'Users', href: paths.users(), permission: 'users.read' },
      { id: 'retention', label: 'Retention', href: paths.retention(), permission: 'retention.read' },
      { id: 'segments', label: 'Segments', href: paths.segments(), permission: 'users.read' },
      { id: 'customers', label: 'Customers', href: paths.customers(), permission: 'customers.read' },
    ],
  },
  {
    label: 'Work',
    pages: [
      { id: 'bug-reports', label: 'Bug reports', href: paths.bugReports(), permission: 'requests.read' },
      {
        id: 'influencer-requests',
        label: 'Influencer requests',
        href: paths.influencerRequests(),
        permission: 'requests.read',
      },
      { id: 'failed-jobs', label: 'Failed jobs', href: paths.failedJobs(), permission: 'requests.read' },
    ],
  },
  {
    label: 'Operations',
    pages: [
      { id: 'warnings', label: 'Ingestion warnings', href: paths.warnings(), permission: 'ingestion.read' },
    ],
  },
  {
    label: 'Record',
    pages: [{ id: 'audit', label: 'Audit log', href: paths.audit(), permission: 'audit.read' }],
  },
  {
    label: null,
    pages: [{ id: 'settings', label: 'Settings', href: paths.settings(), permission: 'settings.read' }],
  },
];
