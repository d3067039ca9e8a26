import { Button } from '@sextant/ui/components/button';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { ChevronDown } from 'lucide-react';
import { sentence } from './dimension-name.ts';

type ChoiceMenuProps<Option extends string> = {
  label: string;
  /** Null for any. */
  value: Option | null;
  options: readonly Option[];
  onChange: (value: Option | null) => void;
};

/** A filter on one of a few values. */
export function ChoiceMenu<Option extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceMenuProps<Option>) {
  const items = [null, ...options].map((option) => ({
    kind: 'check' as const,
    label: option === null ? 'Any' : sentence(option),
    isChecked: option === value,
    onCheckedChange: () => onChange(option),
  }));
  return (
    <DropdownMenu
      groups={[{ items }]}
      trigger={
        <Button>
          {value === null ? label : `${label}: ${sentence(value)}`}
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      }
    />
  );
}
