import type { Filter } from '@sextant/business/kernel/query/contract';
import { useState } from 'react';
import { ConditionFields } from './condition-fields.tsx';
import { useMetricSummary } from './metric-info.tsx';
import { useDimensionValues } from './use-dimension-values.ts';

type ConditionEditorProps = {
  /** The one to change; a new one when left out. */
  condition?: Filter;
  onApply: (condition: Filter) => void;
};

/** One condition on what is known of customers: which trait, is or is not, which values. */
export function ConditionEditor({ condition, onApply }: ConditionEditorProps) {
  const { dimensions } = useMetricSummary('total_customers');
  const [draft, setDraft] = useState<Filter>(
    condition ?? { dimension: dimensions[0] ?? 'tier', values: [], isNegated: false },
  );
  const values = useDimensionValues(draft.dimension);
  return (
    <ConditionFields
      draft={draft}
      dimensions={dimensions}
      values={values}
      onChange={setDraft}
      onApply={onApply}
    />
  );
}
