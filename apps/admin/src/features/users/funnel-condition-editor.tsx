import type { FunnelDimensions, FunnelQuery } from '@sextant/business/funnels/contract';
import type { Filter } from '@sextant/business/kernel/query/contract';
import { useState } from 'react';
import { ConditionFields } from '../../lib/condition-fields.tsx';
import { ENTRY_WORDS } from './funnel-words.ts';
import { useEntryValues } from './use-funnel-dimensions.ts';

type FunnelConditionEditorProps = {
  funnel: FunnelQuery;
  offered: FunnelDimensions;
  /** The one to change; a new one when left out. */
  condition?: Filter;
  onApply: (condition: Filter) => void;
};

/** One condition on those who enter: only what is known of all of them. */
export function FunnelConditionEditor({ funnel, offered, condition, onApply }: FunnelConditionEditorProps) {
  const dimensions = [...offered.entry, ...offered.properties, ...offered.traits];
  const [chosen, setDraft] = useState<Filter | null>(condition ?? null);
  const draft = chosen ?? { dimension: dimensions[0] ?? '', values: [], isNegated: false };
  const { values, otherValues } = useEntryValues(funnel, draft.dimension);
  const isOfEntry = !offered.traits.includes(draft.dimension);
  return (
    <ConditionFields
      draft={draft}
      dimensions={dimensions}
      values={values}
      note={
        <>
          {isOfEntry ? ENTRY_WORDS : 'As it is today.'}
          {otherValues !== null && ` The most frequent are listed; ${otherValues} more are not.`}
          {offered.areVisitorsIn &&
            ' Tier, country, role, sign-up source and characters are known of members alone; this funnel begins before the sign-up.'}
        </>
      }
      onChange={setDraft}
      onApply={onApply}
    />
  );
}
