import type { RetentionSettings } from '@sextant/business/settings/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { removalSentence } from '../../lib/removal-sentence.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { trpc } from '../../trpc/react.ts';

const LONGEST_DAYS = 3650;
const LONGEST_YEARS = 10;

/** What is being chosen, what is wrong with it, and what would go by it. */
export function useRetentionDraft(kept: RetentionSettings) {
  const events = useLimit(kept.rawEventDays, { most: LONGEST_DAYS, unit: 'days' });
  const years = useLimit(kept.countedYears, { most: LONGEST_YEARS, unit: 'years' });
  const warnings = useLimit(kept.warningDays, { most: LONGEST_DAYS, unit: 'days' });
  const [isExported, setExported] = useState(kept.isExported);
  const rawEventDays = useDebounced(events.error === null ? events.limit : kept.rawEventDays);
  const preview = trpc.admin.settings.previewRemoval.useQuery(
    { rawEventDays },
    { placeholderData: keepPreviousData },
  );
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
    removal: removalSentence(preview.data),
  };
}

/** A field of a limit; left empty there is none. */
function useLimit(kept: number | null, { most, unit }: { most: number; unit: string }) {
  const [value, onChange] = useState(kept === null ? '' : String(kept));
  const limit = value.trim() === '' ? null : Number(value);
  const isSound = limit === null || (Number.isInteger(limit) && limit >= 1 && limit <= most);
  return {
    field: { value, onChange },
    limit,
    error: isSound ? null : `Enter whole ${unit} between 1 and ${most}, or nothing.`,
    isChanged: limit !== kept,
  };
}
