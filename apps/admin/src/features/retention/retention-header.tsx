import type { RetentionResult } from '@sextant/business/retention/contract';
import { PageHeader } from '@sextant/ui/components/page-header';
import { SaveSegment } from '../../lib/save-segment.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { CompareSegments } from './compare-segments.tsx';
import { retentionFact } from './retention-fact.ts';
import type { RetentionFilters } from './retention-filters.ts';
import { startVerb } from './retention-words.ts';

type RetentionHeaderProps = {
  /** Undefined until it is there. */
  result: RetentionResult | undefined;
  filters: RetentionFilters;
  onChange: (filters: Partial<RetentionFilters>) => void;
};

/** The page's one finding in words, and what can be done with the question. */
export function RetentionHeader({ result, filters, onChange }: RetentionHeaderProps) {
  const isHydrated = useHydrated();
  const { may } = useSession();
  return (
    <PageHeader
      title="Retention"
      subtitle={
        isHydrated && result
          ? retentionFact(result, filters.cohort, startVerb(filters.start))
          : 'Who comes back, and when.'
      }
      actions={
        <>
          {may.saveSegments && <SaveSegment where={filters.where} />}
          <CompareSegments versus={filters.versus} onChange={(versus) => onChange({ versus })} />
        </>
      }
    />
  );
}
