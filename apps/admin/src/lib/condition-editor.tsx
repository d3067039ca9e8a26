import type { Filter } from '@sextant/business/metrics/contract';
import { Button } from '@sextant/ui/components/button';
import { Combobox } from '@sextant/ui/components/combobox';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { Select } from '@sextant/ui/components/select';
import { formatExactNumber } from '@sextant/ui/format/number';
import { useState } from 'react';
import { dimensionName, dimensionValueName } from './dimension-name.ts';
import { useMetricSummary } from './metric-info.tsx';
import { useDimensionValues } from './use-dimension-values.ts';

type ConditionEditorProps = {
  /** The one to change; a new one when left out. */
  condition?: Filter;
  onApply: (condition: Filter) => void;
};

/** One condition on what is known of people: which trait, is or is not, which values. */
export function ConditionEditor({ condition, onApply }: ConditionEditorProps) {
  const { dimensions } = useMetricSummary('total_customers');
  const [draft, setDraft] = useState<Filter>(
    condition ?? { dimension: dimensions[0] ?? 'tier', values: [], isNegated: false },
  );
  const values = useDimensionValues(draft.dimension);
  return (
    <div className="flex w-64 flex-col gap-3">
      <Select
        label="Trait"
        value={draft.dimension}
        options={dimensions.map((value) => ({ value: String(value), label: dimensionName(value) }))}
        onChange={(dimension) => setDraft({ ...draft, dimension, values: [] })}
      />
      <SegmentedControl
        label="Condition"
        value={draft.isNegated ? 'not' : 'is'}
        options={[
          { value: 'is', label: 'is' },
          { value: 'not', label: 'is not' },
        ]}
        onChange={(value) => setDraft({ ...draft, isNegated: value === 'not' })}
      />
      <Combobox
        label="Values"
        isMultiple
        values={draft.values}
        options={values.map(({ value, count }) => ({
          value,
          label: dimensionValueName(draft.dimension, value),
          hint: formatExactNumber(count),
        }))}
        onChange={(chosen) => setDraft({ ...draft, values: chosen })}
      />
      <Button variant="primary" disabled={draft.values.length === 0} onClick={() => onApply(draft)}>
        Apply
      </Button>
    </div>
  );
}
