import { PageFrame } from '../../../features/shell/page-frame.tsx';

export default function Loading() {
  return <PageFrame />;
}
