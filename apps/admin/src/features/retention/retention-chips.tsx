import { RetentionKind } from '@sextant/business/retention/contract';
import { FilterChips, type FilterChip } from '@sextant/ui/components/filter-chips';
import { useState } from 'react';
import { ConditionEditor } from '../../lib/condition-editor.tsx';
import { conditionWords } from '../../lib/condition-words.ts';
import { dimensionName } from '../../lib/dimension-name.ts';
import { OptionList } from '../../lib/option-list.tsx';
import { useEventNames } from '../../lib/use-event-names.ts';
import type { RetentionFilters } from './retention-filters.ts';
import { KIND_WORDS, returnWords, startWords, UNIT_WORDS } from './retention-words.ts';

type RetentionChipsProps = {
  filters: RetentionFilters;
  onChange: (filters: Partial<RetentionFilters>) => void;
};

/** What is asked, in words; each word opens what it can become. */
export function RetentionChips({ filters, onChange }: RetentionChipsProps) {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <FilterChips
      label="Filters"
      chips={[...useQuestionChips(filters, onChange), ...conditionChips(filters, onChange)]}
      onClear={() => onChange({ where: [] })}
      adder={{
        isOpen: isAdding,
        onOpenChange: setIsAdding,
        content: (
          <ConditionEditor
            onApply={(condition) => {
              onChange({ where: [...filters.where, condition] });
              setIsAdding(false);
            }}
          />
        ),
      }}
    />
  );
}

function useQuestionChips(
  filters: RetentionFilters,
  onChange: RetentionChipsProps['onChange'],
): FilterChip[] {
  const events = useEventNames();
  const starts = [
    'signup',
    ...events.map((event) => `first:${event}`),
    ...events.map((event) => `each:${event}`),
  ];
  const chip = (key: string, label: string, value: string, editor: FilterChip['editor']) => ({
    key,
    label,
    value,
    editor,
  });
  return [
    chip(
      'start',
      'Start',
      startWords(filters.start),
      <OptionList
        label="Start"
        value={filters.start}
        options={starts.map((value) => ({ value, label: startWords(value) }))}
        onChoose={(start) => onChange({ start })}
      />,
    ),
    chip(
      'return',
      'Return',
      returnWords(filters.return),
      <OptionList
        label="Return"
        value={filters.return}
        options={['any', ...events].map((value) => ({ value, label: returnWords(value) }))}
        onChoose={(name) => onChange({ return: name })}
      />,
    ),
    chip(
      'kind',
      'Kind',
      KIND_WORDS[filters.kind].label,
      <OptionList
        label="Kind"
        value={filters.kind}
        options={RetentionKind.options.map((value) => ({ value, ...KIND_WORDS[value] }))}
        onChoose={(kind) => onChange({ kind })}
      />,
    ),
    chip(
      'cohort',
      'Cohort',
      UNIT_WORDS[filters.cohort],
      <OptionList
        label="Cohort"
        value={filters.cohort}
        options={(['day', 'week', 'month'] as const).map((value) => ({ value, label: UNIT_WORDS[value] }))}
        onChoose={(cohort) => onChange({ cohort })}
      />,
    ),
  ];
}

function conditionChips(
  { where }: RetentionFilters,
  onChange: RetentionChipsProps['onChange'],
): FilterChip[] {
  return where.map((condition, index) => ({
    key: `where ${index}`,
    label: dimensionName(condition.dimension),
    value: conditionWords(condition),
    onRemove: () => onChange({ where: where.filter((_, other) => other !== index) }),
    editor: (
      <ConditionEditor
        condition={condition}
        onApply={(next) => onChange({ where: where.map((old, other) => (other === index ? next : old)) })}
      />
    ),
  }));
}
