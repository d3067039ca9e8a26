import type { Filter } from '@sextant/business/kernel/query/contract';
import { Button } from '@sextant/ui/components/button';
import { Combobox } from '@sextant/ui/components/combobox';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { Select } from '@sextant/ui/components/select';
import { formatExactNumber } from '@sextant/ui/format/number';
import type { ReactNode } from 'react';
import { dimensionName, dimensionValueName } from './dimension-name.ts';

type ConditionFieldsProps = {
  draft: Filter;
  dimensions: readonly string[];
  /** The values of the draft's dimension, with how many have each. */
  values: readonly { value: string; count: number }[];
  /** What should be known before choosing, below the fields. */
  note?: ReactNode;
  onChange: (draft: Filter) => void;
  onApply: (condition: Filter) => void;
};

/** The fields of one condition: which trait, is or is not, which values. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { draft, dimensions, values, note, onChange, onApply } = props;
  return (
    <div className="flex w-64 flex-col gap-3">
      <Select
        label="Trait"
        value={draft.dimension}
        options={dimensions.map((value) => ({ value, label: dimensionName(value) }))}
        onChange={(dimension) => onChange({ ...draft, dimension, values: [] })}
      />
      <SegmentedControl
        label="Condition"
        value={draft.isNegated ? 'not' : 'is'}
        options={[
          { value: 'is', label: 'is' },
          { value: 'not', label: 'is not' },
        ]}
        onChange={(value) => onChange({ ...draft, isNegated: value === 'not' })}
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
        onChange={(chosen) => onChange({ ...draft, values: chosen })}
      />
      {note !== undefined && <p className="text-xs text-ink-muted">{note}</p>}
      <Button variant="primary" disabled={draft.values.length === 0} onClick={() => onApply(draft)}>
        Apply
      </Button>
    </div>
  );
}
