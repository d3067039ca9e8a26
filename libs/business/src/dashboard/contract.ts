/** The numbers of Home at a glance. "Today" and weeks are those of the reporting zone. */
export type DashboardOverview = {
  asOf: Date;
  zone: string;
  users: {
    total: number | null;
    newToday: number | null;
    newThisWeek: number | null;
    newThisMonth: number | null;
    /** The daily active customers so far; the same as `dau`. */
    active: number | null;
    dau: number | null;
    wau: number | null;
    mau: number | null;
  };
  subscriptions: { active: number | null; byTier: Record<string, number> };
  credits: {
    purchasedToday: number | null;
    consumedToday: number | null;
    grantedToday: number | null;
    refundedToday: number | null;
  };
  /** Null for a role that may not see generations; `successRate` is of the last 24 hours, null when none finished. */
  content: {
    totalImages: number;
    totalCharacters: number;
    today: number | null;
    successRate: number | null;
  } | null;
  /** Null for a role that may not see generations; the time is in seconds, over the last 24 hours, null when none ran. */
  jobs: { queueLength: number; failed24h: number; avgProcessingTime: number | null } | null;
};

/** What waits for somebody; null for a role that may not see it. */
export type QuickStats = {
  asOf: Date;
  openBugReports: number | null;
  failedJobs24h: number | null;
  pendingInfluencerRequests: number | null;
};
