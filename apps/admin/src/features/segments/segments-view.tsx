'use client';

import { EmptyState } from '@sextant/ui/components/empty-state';
import { LinkButton } from '@sextant/ui/components/link-button';
import { PageHeader } from '@sextant/ui/components/page-header';
import { Panel } from '@sextant/ui/components/panel';
import { Layers } from 'lucide-react';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { trpc } from '../../trpc/react.ts';
import { SegmentRow } from './segment-row.tsx';

export function SegmentsView() {
  useTrackView();
  const query = trpc.admin.analytics.segments.list.useQuery();
  return (
    <>
      <PageHeader
        title="Segments"
        subtitle="Groups of people under a name, to look at again and to compare. Who is in one is asked as of today."
      />
      <PanelState query={query} title="Saved segments" height={320}>
        {({ items }) => (
          <Panel title="Saved segments" unit={String(items.length)} isFlush>
            {items.length === 0 && (
              <EmptyState
                icon={<Layers />}
                title="Nothing saved yet"
                hint="Add filters on the retention page and save them as a segment."
                action={<LinkButton href={paths.retention()}>Open retention</LinkButton>}
              />
            )}
            <ul>
              {items.map((segment) => (
                <SegmentRow key={segment.id} segment={segment} />
              ))}
            </ul>
          </Panel>
        )}
      </PanelState>
    </>
  );
}
