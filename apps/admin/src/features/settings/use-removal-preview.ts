import type { RemovalPreview } from '@sextant/business/settings/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { useDebounced } from '../../lib/use-debounced.ts';
import { trpc } from '../../trpc/react.ts';

/** What would go if raw events were kept for so many days; undefined until it is known. */
export function useRemovalPreview(rawEventDays: number | null): RemovalPreview | undefined {
  const asked = useDebounced(rawEventDays);
  return trpc.admin.settings.previewRemoval.useQuery(
    { rawEventDays: asked },
    { placeholderData: keepPreviousData },
  ).data;
}
