import type { CustomerSummary } from '@sextant/business/customers/contract';
import { Badge } from '@sextant/ui/components/badge';

const TONES = { active: 'good', suspended: 'bad', erased: 'neutral' } as const;

type CustomerStatusBadgeProps = Pick<CustomerSummary, 'status' | 'isInternal'>;

export function CustomerStatusBadge({ status, isInternal }: CustomerStatusBadgeProps) {
  return (
    <span className="inline-flex gap-1">
      <Badge tone={TONES[status]} hasDot>
        {status}
      </Badge>
      {isInternal && <Badge tone="warning">internal</Badge>}
    </span>
  );
}
