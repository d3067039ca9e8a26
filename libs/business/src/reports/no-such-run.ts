import { BusinessError } from '../kernel/business-error.ts';

/** The refusal for an id that is no run. */
export function noSuchRun(runId: string): BusinessError {
  return new BusinessError('not_found', `There is no report run ${runId}. Look at the list of runs.`);
}
