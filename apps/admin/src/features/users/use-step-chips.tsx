import type { FilterChip } from '@sextant/ui/components/filter-chips';
import { OptionList } from '../../lib/option-list.tsx';
import { useEventNames } from '../../lib/use-event-names.ts';
import { FEWEST_STEPS, MOST_STEPS, type FunnelFilters } from './funnel-filters.ts';
import { stepWords } from './funnel-words.ts';

const SPECIAL = ['signup', 'generation', 'any', 'page_view'];
const NO_STEP = '';

/** A chip for each step, which can be changed or removed, and one to add another. */
export function useStepChips(
  filters: FunnelFilters,
  onChange: (filters: Partial<FunnelFilters>) => void,
): FilterChip[] {
  const events = useEventNames();
  const names = [...new Set([...SPECIAL, ...events])];
  const options = names.map((value) => ({ value, label: stepWords(value) }));
  const { steps } = filters;
  const chips = steps.map((step, index) => ({
    key: `step ${index}`,
    label: `${index + 1}`,
    value: stepWords(step),
    editor: (
      <OptionList
        label={`Step ${index + 1}`}
        value={step}
        options={options}
        onChoose={(next) => onChange({ steps: steps.map((old, other) => (other === index ? next : old)) })}
      />
    ),
    ...(steps.length > FEWEST_STEPS && {
      onRemove: () => onChange({ steps: steps.filter((_, other) => other !== index) }),
    }),
  }));
  if (steps.length >= MOST_STEPS) return chips;
  const adder = {
    key: 'add step',
    label: '+',
    value: 'Step',
    editor: (
      <OptionList
        label="Next step"
        value={NO_STEP}
        options={options}
        onChoose={(next) => onChange({ steps: [...steps, next] })}
      />
    ),
  };
  return [...chips, adder];
}
