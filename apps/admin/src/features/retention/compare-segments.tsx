import { Button } from '@sextant/ui/components/button';
import { Checkbox } from '@sextant/ui/components/checkbox';
import { Popover } from '@sextant/ui/components/popover';
import { Select } from '@sextant/ui/components/select';
import { useState } from 'react';
import { dimensionName, dimensionValueName } from '../../lib/dimension-name.ts';
import { useMetricSummary } from '../../lib/metric-info.tsx';
import { useDimensionValues } from '../../lib/use-dimension-values.ts';
import { useSegments } from '../../lib/use-segments.ts';
import { namedSegmentToText, type NamedSegment } from './named-segment.ts';
import { MOST_COMPARED } from './retention-filters.ts';

type CompareSegmentsProps = { versus: readonly string[]; onChange: (versus: string[]) => void };

const MOST_VALUES = 12;

/** Which groups of people get a curve of their own: values of a trait, or saved segments. */
export function CompareSegments({ versus, onChange }: CompareSegmentsProps) {
  const label = versus.length === 0 ? 'Compare…' : `Comparing ${versus.length}`;
  return (
    <Popover label="Compare segments" align="end" trigger={<Button>{label}</Button>}>
      <CompareForm versus={versus} onChange={onChange} />
    </Popover>
  );
}

function CompareForm({ versus, onChange }: CompareSegmentsProps) {
  const { dimensions } = useMetricSummary('total_customers');
  const [dimension, setDimension] = useState(String(dimensions[0] ?? 'tier'));
  const values = useDimensionValues(dimension).slice(0, MOST_VALUES);
  const saved = useSegments().map(({ name, definition }) => ({ name, where: definition }));
  const ofValues = values.map(({ value }) => ({
    name: `${dimensionValueName(dimension, value)}${ofToday(dimension)}`,
    where: [{ dimension, values: [value], isNegated: false }],
  }));
  return (
    <div className="flex w-64 flex-col gap-3">
      <Select
        label="By trait"
        value={dimension}
        options={dimensions.map((value) => ({ value: String(value), label: dimensionName(value) }))}
        onChange={setDimension}
      />
      <SegmentChoices segments={ofValues} versus={versus} onChange={onChange} />
      {saved.length > 0 && (
        <>
          <p className="text-sm font-medium text-ink">Saved segments</p>
          <SegmentChoices segments={saved} versus={versus} onChange={onChange} />
        </>
      )}
      <div className="flex items-center justify-between gap-2 border-t border-line pt-3 text-xs text-ink-muted">
        {versus.length} of at most {MOST_COMPARED}
        <Button size="small" disabled={versus.length === 0} onClick={() => onChange([])}>
          Clear
        </Button>
      </div>
    </div>
  );
}

/** A curve is of the people who have the value today, not of those who had it then. */
function ofToday(dimension: string): string {
  return dimension === 'signup_source' ? '' : `, ${dimensionName(dimension).toLowerCase()}`;
}

type SegmentChoicesProps = CompareSegmentsProps & { segments: readonly NamedSegment[] };

function SegmentChoices({ segments, versus, onChange }: SegmentChoicesProps) {
  return (
    <ul className="flex max-h-52 flex-col gap-1.5 overflow-y-auto p-0.5">
      {segments.map((segment) => {
        const text = namedSegmentToText(segment);
        const isChosen = versus.includes(text);
        return (
          <li key={text}>
            <Checkbox
              label={segment.name}
              isChecked={isChosen}
              isDisabled={!isChosen && versus.length >= MOST_COMPARED}
              onChange={(isChecked) =>
                onChange(isChecked ? [...versus, text] : versus.filter((other) => other !== text))
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
