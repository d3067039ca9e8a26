import { ConfirmDialog } from '@sextant/ui/components/confirm-dialog';
import type { ComponentProps } from 'react';
import { changeFailure } from '../trpc/change-failure.ts';

/** Asks before a change and for its reason; a refusal is shown in its own words, a lost answer as what it is. */
export function ConfirmChange(props: Omit<ComponentProps<typeof ConfirmDialog>, 'failureOf'>) {
  return <ConfirmDialog {...props} failureOf={changeFailure} />;
}
