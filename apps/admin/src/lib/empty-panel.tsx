import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';

type EmptyPanelProps = { title: string; height: number };

/** A chart's room while there is nothing to draw, and how to change that. */
export function EmptyPanel({ title, height }: EmptyPanelProps) {
  return (
    <Panel title={title}>
      <div className="flex items-center justify-center" style={{ minHeight: height }}>
        <EmptyState
          title="Nothing to show in this period"
          hint="Choose a longer period. The first numbers appear with the first events and records you send."
        />
      </div>
    </Panel>
  );
}
