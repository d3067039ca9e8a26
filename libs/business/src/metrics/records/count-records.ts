import { selectCreditSums, type CreditSumQuery } from '@sextant/db/queries/metrics/select-credit-sums';
import { selectOpenBugReports } from '@sextant/db/queries/metrics/select-open-bug-reports';
import { selectPendingInfluencerRequests } from '@sextant/db/queries/metrics/select-pending-influencer-requests';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import type { RecordMeasure } from '../metric-definition.ts';
import { countCreditBalance, countCreditLiability } from './count-credits.ts';
import { countExpiredCredits } from './count-expired-credits.ts';
import { countFreeSubscriptions } from './count-free-subscriptions.ts';
import { countGenerations } from './count-generations.ts';
import { countOpen, spanOf } from './count-open.ts';
import { recordRequest, recordSeries } from './record-request.ts';

const FINISHED = ['succeeded', 'failed'] as const;
const ANY_STATUS = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;

/** Counts what the platform's records say, each fact by itself. */
export function countRecords(frame: Frame, measure: RecordMeasure): Promise<CountSeries> {
  switch (measure) {
    case 'generations':
      return countGenerations(frame, { at: 'queued_at', statuses: ANY_STATUS });
    case 'generations_succeeded':
      return countGenerations(frame, { at: 'finished_at', statuses: ['succeeded'] });
    case 'generations_failed':
      return countGenerations(frame, { at: 'finished_at', statuses: ['failed'] });
    case 'generations_finished':
      return countGenerations(frame, { at: 'finished_at', statuses: FINISHED });
    case 'credits_purchased':
      return sumCredits(frame, 'purchased');
    case 'credits_consumed':
      return sumCredits(frame, 'consumed');
    case 'credits_granted':
      return sumCredits(frame, 'granted');
    case 'credits_refunded':
      return sumCredits(frame, 'refunded');
    case 'credits_expired':
      return sumCredits(frame, 'expired');
    case 'credits_balance':
      return countCreditBalance(frame);
    case 'credits_liability':
      return countCreditLiability(frame);
    case 'credits_sold_expired':
      return countExpiredCredits(frame, 'purchased');
    case 'credits_granted_expired':
      return countExpiredCredits(frame, 'granted');
    case 'subscriptions_free':
      return countFreeSubscriptions(frame);
    case 'bug_reports_open':
      return selectOpenBugReports(frame.snapshot.sql, spanOf(frame)).then((open) => countOpen(frame, open));
    case 'influencer_requests_pending':
      return selectPendingInfluencerRequests(frame.snapshot.sql, spanOf(frame)).then((open) =>
        countOpen(frame, open),
      );
  }
}

async function sumCredits(frame: Frame, kind: CreditSumQuery['kind']): Promise<CountSeries> {
  const rows = await selectCreditSums(frame.snapshot.sql, { ...recordRequest(frame), kind });
  return recordSeries(frame, frame.population.groups !== null, rows);
}
