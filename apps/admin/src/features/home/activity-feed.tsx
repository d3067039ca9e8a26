import type { PlatformActivity } from '@sextant/business/dashboard/contract';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Link } from '@sextant/ui/components/link';
import { Panel } from '@sextant/ui/components/panel';
import { Timeline } from '@sextant/ui/components/timeline';
import { formatRelativeTime } from '@sextant/ui/format/relative-time';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useClock, useSession } from '../../lib/session-provider.tsx';
import { trpc } from '../../trpc/react.ts';

const TITLE = 'Happening now';
const MOST = 8;
const REFRESH_MS = 30_000;

const TONES = {
  signup: 'accent',
  payment: 'good',
  purchase: 'good',
  subscription: 'accent',
  payout: 'neutral',
  refund: 'warning',
  credit_note: 'warning',
  dispute: 'bad',
} as const satisfies Record<PlatformActivity['type'], string>;

/** The latest sign-ups, payments and payouts. */
export function ActivityFeed({ className }: { className: string }) {
  const query = trpc.admin.analytics.dashboard.listRecentActivity.useQuery(undefined, {
    refetchInterval: REFRESH_MS,
  });
  const { now } = useClock();
  return (
    <PanelState query={query} title={TITLE} height={280} className={className}>
      {({ items }) => (
        <Panel title={TITLE}>
          {items.length === 0 && (
            <EmptyState title="Nothing yet" hint="Sign-ups and payments appear here as they come in." />
          )}
          <Timeline
            label={TITLE}
            groups={[
              {
                items: items.slice(0, MOST).map((activity, index) => ({
                  key: `${index} ${activity.at.toISOString()}`,
                  title: <What activity={activity} />,
                  at: { iso: activity.at.toISOString(), text: formatRelativeTime(activity.at, now) },
                  tone: TONES[activity.type],
                })),
              },
            ]}
          />
        </Panel>
      )}
    </PanelState>
  );
}

function What({ activity: { description, customerId } }: { activity: PlatformActivity }) {
  const { pages } = useSession();
  if (customerId === null || !pages.includes('customers')) return description;
  return (
    <Link href={paths.customer(customerId)} className="hover:underline">
      {description}
    </Link>
  );
}
