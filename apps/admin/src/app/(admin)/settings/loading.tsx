import { PanelSkeleton } from '@sextant/ui/components/panel-skeleton';

export default function Loading() {
  return <PanelSkeleton height={360} />;
}
