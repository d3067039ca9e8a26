import { SegmentationList } from './segmentation-list.tsx';
import { SEGMENTATIONS } from './segmentations.ts';

export function SegmentsTab() {
  return (
    <div className="grid grid-cols-12 gap-4">
      {SEGMENTATIONS.map((segmentation) => (
        <SegmentationList key={segmentation.by} {...segmentation} className="col-span-12 md:col-span-6" />
      ))}
    </div>
  );
}
