import { PageHeader } from '@sextant/ui/components/page-header';
import { PanelSkeleton } from '@sextant/ui/components/panel-skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Customer" subtitle={<>&nbsp;</>} />
      <PanelSkeleton height={560} />
    </>
  );
}
