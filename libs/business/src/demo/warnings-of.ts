import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { HOUR_MS, type Calendar } from './calendar.ts';
import { Random } from './random.ts';

const SEED = 5150;
const WARNINGS = 64;
const LAST_DAYS = 14;

const KINDS = [
  {
    weight: 5,
    origin: 'posthog',
    outcome: 'corrected',
    code: 'clock_skew',
    field: 'timestamp',
    message: "The sender's clock was ahead; the time was corrected by ours.",
    eventName: 'mashup_played',
  },
  {
    weight: 4,
    origin: 'segment',
    outcome: 'rejected',
    code: 'missing_actor',
    field: 'userId',
    message: 'Give userId or anonymousId.',
    eventName: 'page_view',
  },
  {
    weight: 3,
    origin: 'api',
    outcome: 'rejected',
    code: 'invalid_property',
    field: 'properties.amount',
    message: 'amount must be a number.',
    eventName: 'payment_completed',
  },
  {
    weight: 2,
    origin: 'api',
    outcome: 'rejected',
    code: 'too_large',
    field: null,
    message: 'An event has at most 64 kB. Leave out what no report needs.',
    eventName: 'upload_completed',
  },
] as const;

/** What went wrong on the way in during the last two weeks. */
export function warningsOf(calendar: Calendar): WarningRow[] {
  const random = new Random(SEED);
  return Array.from({ length: WARNINGS }, (_, number) => {
    const { weight: _weight, ...kind } = random.weighted(KINDS);
    const receivedAt = calendar.now - random.next() * LAST_DAYS * 24 * HOUR_MS;
    return {
      ...kind,
      receivedAt: new Date(receivedAt).toISOString(),
      apiKeyId: null,
      messageId: `demo-warning-${number}`,
      payload: { event: kind.eventName, sdk: kind.origin, number },
    };
  });
}
