/** Every address of the back office. What is shown (period, zone, filters) is added by the link itself. */
export const paths = {
  home: () => '/',
  users: () => '/users',
  retention: () => '/retention',
  segments: () => '/segments',
  customers: () => '/customers',
  customer: (customerId: number) => `/customers/${customerId}`,
  bugReports: () => '/requests/bug-reports',
  influencerRequests: () => '/requests/influencers',
  failedJobs: () => '/requests/failed-jobs',
  warnings: () => '/warnings',
  audit: () => '/audit',
  settings: () => '/settings',
  signIn: (next?: string) => (next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`),
} as const;
