import type { StaffRole } from '@sextant/business/kernel/actors/staff-role';
import type { MetricDefinition } from '@sextant/business/metrics/metric-definition';
import type { PageId } from './navigation.ts';
import type { Day } from './zoned-day.ts';

/** A metric as its label, its card and its definition need it. */
export type MetricSummary = Omit<MetricDefinition, 'computation' | 'permission'>;

/** What the browser knows of who looks and where: decided on the server, by role. */
export type Session = {
  staff: { id: string; name: string; email: string; role: StaffRole };
  /** The pages this role may open. */
  pages: readonly PageId[];
  /** What this role may do on them. */
  may: {
    saveSegments: boolean;
    decideRequests: boolean;
    eraseCustomers: boolean;
    grantCredits: boolean;
    closeMonths: boolean;
    writeTax: boolean;
    revealTins: boolean;
    changeSettings: boolean;
  };
  /** The metrics this role may see. */
  metrics: readonly MetricSummary[];
  /** The installation's reporting zone. */
  zone: string;
  /** ISO 4217, of every amount on screen. */
  currency: string;
  /** The first day with any data; where "all time" begins. */
  firstDay: Day;
  /** The server's clock when the page was made. */
  now: Date;
};

/** The same on its way to the browser. */
export type PackedSession = Omit<Session, 'metrics'> & { metrics: string };
