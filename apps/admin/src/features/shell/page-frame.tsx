import { MetricCardSkeleton } from '@sextant/ui/components/metric-card-skeleton';
import { PageHeader } from '@sextant/ui/components/page-header';
import { PanelSkeleton } from '@sextant/ui/components/panel-skeleton';
import { railPageOf } from '../../lib/navigation.ts';

const CARDS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** What a page of the rail shows from the click until the server has answered. */
export function PageFrame({ path }: { path: string }) {
  const page = railPageOf(path);
  return (
    <>
      <PageHeader title={page?.label ?? ''} subtitle={<>&nbsp;</>} />
      {page?.frame === 'list' ? <PanelSkeleton height={560} /> : <FiguresFrame />}
    </>
  );
}

function FiguresFrame() {
  return (
    <>
      <div className="mb-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {CARDS.map((card) => (
          <MetricCardSkeleton key={card} />
        ))}
      </div>
      <PanelSkeleton height={320} />
    </>
  );
}
