import type { RetentionSettings } from '@sextant/business/settings/contract';
import { useState } from 'react';
import { removalSentence } from '../../lib/removal-sentence.ts';
import { LONGEST_DAYS, LONGEST_YEARS, limitProblem, parseLimit, showLimit } from './limits.ts';
import { useRemovalPreview } from './use-removal-preview.ts';

/** What is being chosen, what is wrong with it, and what would go by it. */
export function useRetentionDraft(kept: RetentionSettings) {
  const events = useLimit(kept.rawEventDays, { most: LONGEST_DAYS, unit: 'days' });
  const years = useLimit(kept.countedYears, { most: LONGEST_YEARS, unit: 'years' });
  const warnings = useLimit(kept.warningDays, { most: LONGEST_DAYS, unit: 'days' });
  const [isExported, setExported] = useState(kept.isExported);
  const preview = useRemovalPreview(events.error === null ? events.limit : kept.rawEventDays);
  const limits = [events, years, warnings];
  const chosen: RetentionSettings = {
    rawEventDays: events.limit,
    countedYears: years.limit,
    warningDays: warnings.limit,
    isExported,
  };
  return {
    ...{ events, years, warnings, isExported, setExported, chosen },
    isSound: limits.every(({ error }) => error === null),
    isChanged: isExported !== kept.isExported || limits.some(({ isChanged }) => isChanged),
    removal: removalSentence(preview),
  };
}

function useLimit(kept: number | null, range: { most: number; unit: string }) {
  const [value, onChange] = useState(showLimit(kept));
  const limit = parseLimit(value);
  return { field: { value, onChange }, limit, error: limitProblem(value, range), isChanged: limit !== kept };
}
