import type { DashboardOverview } from '@sextant/business/dashboard/contract';
import { Link } from '@sextant/ui/components/link';
import { Panel } from '@sextant/ui/components/panel';
import { Value } from '@sextant/ui/components/value';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { NAVIGATION, type PageId } from '../../lib/navigation.ts';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { glanceGroups, type GlanceGroup } from './glance-groups.ts';
import { useOverview } from './use-overview.ts';

const TITLE = 'Today';
const HEIGHT = 380;

/** The numbers of today, whatever the period above. */
export function Glance({ className }: { className: string }) {
  const query = useOverview();
  return (
    <PanelState query={query} title={TITLE} height={HEIGHT} className={className}>
      {(overview) => (
        <Panel title={TITLE} unit={`since midnight, ${overview.zone}`}>
          <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
            {glanceGroups(overview).map((group) => (
              <Group key={group.title} group={group} overview={overview} />
            ))}
          </div>
        </Panel>
      )}
    </PanelState>
  );
}

function Group({ group, overview }: { group: GlanceGroup; overview: DashboardOverview }) {
  const { metrics, pages } = useSession();
  const known = group.metrics.filter((id) => metrics.some((metric) => metric.id === id));
  return (
    <div>
      <div className="flex h-7 items-center justify-between border-b border-line">
        <h3 className="text-xs font-medium text-ink-muted">{group.title}</h3>
        {known.length > 0 && (
          <ChartInfo ids={known} asOf={overview.asOf} zone={overview.zone} title={`${group.title}, today`} />
        )}
      </div>
      <dl>
        {group.rows.map(({ label, value, format, href }) => (
          <div
            key={label}
            className="flex items-baseline justify-between gap-4 border-b border-line py-1.5 text-sm last:border-0"
          >
            <dt className="text-ink-muted">
              {href === undefined || !isOpenTo(pages, href) ? (
                label
              ) : (
                <Link href={href} className="hover:text-ink hover:underline">
                  {label}
                </Link>
              )}
            </dt>
            <dd>
              <Value value={value} format={format} className="font-medium text-ink" />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function isOpenTo(pages: readonly PageId[], href: string): boolean {
  const [path] = href.split('?');
  return NAVIGATION.some((group) =>
    group.pages.some((page) => page.href === path && pages.includes(page.id)),
  );
}
