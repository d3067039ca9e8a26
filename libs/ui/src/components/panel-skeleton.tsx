import { Panel } from './panel.tsx';
import { Skeleton } from './skeleton.tsx';

type PanelSkeletonProps = {
  title?: string;
  /** Height of the body in pixels, that of the content to come. */
  height: number;
  className?: string;
};

export function PanelSkeleton({ title, height, className }: PanelSkeletonProps) {
  return (
    <Panel {...(title === undefined ? {} : { title })} {...(className === undefined ? {} : { className })}>
      <div
        role="status"
        aria-label={`Loading ${title ?? ''}`.trim()}
        style={{ height }}
        className="flex flex-col"
      >
        <Skeleton className="h-full w-full" />
      </div>
    </Panel>
  );
}
