import { RetentionKind } from '@sextant/business/retention/contract';
import type { FilterChip } from '@sextant/ui/components/filter-chips';
import { OptionList } from '../../lib/option-list.tsx';
import type { RetentionFilters } from './retention-filters.ts';
import { KIND_WORDS, returnWords, startWords, UNIT_WORDS } from './retention-words.ts';

type Change = (filters: Partial<RetentionFilters>) => void;

/** What is asked of whom: the start, the return, the kind and the size of a cohort. `events` are the names to choose from. */
export function questionChips(filters: RetentionFilters, events: string[], onChange: Change): FilterChip[] {
  return [
    startChip(filters, events, onChange),
    returnChip(filters, events, onChange),
    kindChip(filters, onChange),
    cohortChip(filters, onChange),
  ];
}

function startChip({ start }: RetentionFilters, events: string[], onChange: Change): FilterChip {
  const starts = ['signup', ...['first', 'each'].flatMap((how) => events.map((event) => `${how}:${event}`))];
  return {
    key: 'start',
    label: 'Start',
    value: startWords(start),
    editor: (
      <OptionList
        label="Start"
        value={start}
        options={starts.map((value) => ({ value, label: startWords(value) }))}
        onChoose={(chosen) => onChange({ start: chosen })}
      />
    ),
  };
}

function returnChip(filters: RetentionFilters, events: string[], onChange: Change): FilterChip {
  return {
    key: 'return',
    label: 'Return',
    value: returnWords(filters.return),
    editor: (
      <OptionList
        label="Return"
        value={filters.return}
        options={['any', ...events].map((value) => ({ value, label: returnWords(value) }))}
        onChoose={(name) => onChange({ return: name })}
      />
    ),
  };
}

function kindChip({ kind }: RetentionFilters, onChange: Change): FilterChip {
  return {
    key: 'kind',
    label: 'Kind',
    value: KIND_WORDS[kind].label,
    editor: (
      <OptionList
        label="Kind"
        value={kind}
        options={RetentionKind.options.map((value) => ({ value, ...KIND_WORDS[value] }))}
        onChoose={(chosen) => onChange({ kind: chosen })}
      />
    ),
  };
}

function cohortChip({ cohort }: RetentionFilters, onChange: Change): FilterChip {
  return {
    key: 'cohort',
    label: 'Cohort',
    value: UNIT_WORDS[cohort],
    editor: (
      <OptionList
        label="Cohort"
        value={cohort}
        options={(['day', 'week', 'month'] as const).map((value) => ({ value, label: UNIT_WORDS[value] }))}
        onChoose={(chosen) => onChange({ cohort: chosen })}
      />
    ),
  };
}
