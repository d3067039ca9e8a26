import { Link } from '@sextant/ui/components/link';
import { Panel } from '@sextant/ui/components/panel';
import { Skeleton } from '@sextant/ui/components/skeleton';
import { Value } from '@sextant/ui/components/value';
import { ArrowRight } from 'lucide-react';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { useQuickStats } from './use-quick-stats.ts';

const TITLE = 'Needs you';
const HEIGHT = 140;
const WORK_PAGES = ['failed-jobs', 'bug-reports', 'influencer-requests'] as const;

/** What waits for somebody, and the way to the list where it is worked. */
export function NeedsYou() {
  const { pages } = useSession();
  const query = useQuickStats();
  if (!WORK_PAGES.some((page) => pages.includes(page))) return null;
  return (
    <PanelState query={query} title={TITLE} height={HEIGHT} skeleton={<NeedsYouSkeleton />}>
      {(stats) => {
        const items = [
          {
            page: 'failed-jobs',
            label: 'Failed jobs, last 24 h',
            count: stats.failedJobs24h,
            href: paths.failedJobs(),
          },
          {
            page: 'bug-reports',
            label: 'Open bug reports',
            count: stats.openBugReports,
            href: paths.bugReports(),
          },
          {
            page: 'influencer-requests',
            label: 'Pending influencer requests',
            count: stats.pendingInfluencerRequests,
            href: paths.influencerRequests(),
          },
        ] as const;
        return (
          <Panel title={TITLE}>
            <ul className="flex flex-col gap-2">
              {items
                .filter(({ page }) => pages.includes(page))
                .map(({ page, ...item }) => (
                  <li key={page}>
                    <WorkLink {...item} isUrgent={page === 'failed-jobs'} />
                  </li>
                ))}
            </ul>
          </Panel>
        );
      }}
    </PanelState>
  );
}

type WorkLinkProps = { label: string; count: number | null; href: string; isUrgent: boolean };

function WorkLink({ label, count, href, isUrgent }: WorkLinkProps) {
  const waits = count !== null && count > 0;
  return (
    <Link
      href={href}
      className="group flex h-10 items-center justify-between gap-3 rounded-control border border-line bg-canvas px-3 text-sm text-ink transition-colors duration-100 hover:border-line-strong hover:bg-hover"
    >
      {label}
      <span
        className={`flex items-center gap-1.5 font-semibold tabular-nums ${waits && isUrgent ? 'text-bad-ink' : 'text-ink'}`}
      >
        <Value value={count} format={{ unit: 'count' }} />
        <ArrowRight
          aria-hidden
          className="size-4 text-ink-subtle transition-transform duration-100 group-hover:translate-x-0.5"
        />
      </span>
    </Link>
  );
}

function NeedsYouSkeleton() {
  return (
    <Panel title={TITLE}>
      <div className="flex flex-col gap-2" role="status" aria-label={`Loading ${TITLE}`}>
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} className="h-10 w-full" />
        ))}
      </div>
    </Panel>
  );
}
