import type { Command } from 'commander';
import { registerQueryFunnel } from './query-funnel.ts';
import { registerQueryLifetime } from './query-lifetime.ts';
import { registerQueryMetric } from './query-metric.ts';
import { registerQueryRetention } from './query-retention.ts';

const HELP = `
Dates are those of the zone: 2026-05-01, 2026-05, 2026-05-01T12:00, or an instant with its offset.

  query dau --from 2026-05-01 --to 2026-06-01 --format csv
  query active_customers --from 2026-01 --to 2027-01 --interval month --by tier
  query events --from 2026-05-01 --to 2026-05-08 --by event --where device=mobile
  query retention --start signup --return any --kind n-day --cohort week --periods 12 --rates
  query funnel --steps page_view,signup,generation --window 30 --from 2026-05-01 --to 2026-06-01`;

/** Asks for numbers: any metric of the catalog, retention, funnels, lifetimes. */
export function registerQuery(program: Command): void {
  const query = program.command('query').description('ask for a number').addHelpText('after', HELP);
  registerQueryMetric(query);
  registerQueryRetention(query);
  registerQueryFunnel(query);
  registerQueryLifetime(query);
}
