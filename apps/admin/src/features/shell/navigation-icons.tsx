import {
  Bug,
  ChartNoAxesColumn,
  CircleX,
  Contact,
  Grid3x3,
  House,
  Layers,
  Megaphone,
  ScrollText,
  Settings,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { PageId } from '../../lib/navigation.ts';

export const PAGE_ICONS = {
  home: House,
  users: ChartNoAxesColumn,
  retention: Grid3x3,
  segments: Layers,
  customers: Contact,
  'bug-reports': Bug,
  'influencer-requests': Megaphone,
  'failed-jobs': CircleX,
  warnings: TriangleAlert,
  audit: ScrollText,
  settings: Settings,
} satisfies Record<PageId, LucideIcon>;
