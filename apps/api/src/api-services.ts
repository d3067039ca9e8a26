import type { KeyLimiter } from '@sextant/business/access/key-limiter';
import type { EventWriter } from '@sextant/business/ingestion/event-writer';
import type { Intake } from '@sextant/business/ingestion/intake';
import type { StripeWebhooks } from '@sextant/business/stripe/stripe-webhooks';
import type { DatabaseWatch } from '@sextant/business/kernel/database-watch';
import type { Services } from '@sextant/business/kernel/open-services';

/** What the routes need of the rest of Sextant. */
export type ApiServices = {
  db: Services['db'];
  watch: DatabaseWatch;
  intake: Intake;
  writer: EventWriter;
  /** Requests of a key for records and metrics. */
  requests: KeyLimiter;
  stripe: StripeWebhooks;
};
