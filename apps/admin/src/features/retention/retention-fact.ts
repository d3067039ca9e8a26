import type { CohortUnit, RetentionResult } from '@sextant/business/retention/contract';
import { formatExactNumber } from '@sextant/ui/format/number';
import { formatShare } from '@sextant/ui/format/share';

type Unit = Exclude<CohortUnit, 'hour'>;

const TELLING = { day: 7, week: 4, month: 3 } as const;

/** The main fact in a sentence: how many of those whose period is over came back in a telling one. */
export function retentionFact({ total }: RetentionResult, unit: Unit, verb: string): string {
  const wanted = TELLING[unit];
  const period = total.findLastIndex((cell, index) => cell !== null && cell.eligible > 0 && index <= wanted);
  const cell = total[period];
  if (!cell || period < 1)
    return 'No cohort is old enough to say who came back. Choose a longer period or a shorter cohort.';
  const share = formatShare(cell.people / cell.eligible);
  return `Of ${formatExactNumber(cell.eligible)} people who ${verb}, ${share} came back in ${unit} ${period}.`;
}
