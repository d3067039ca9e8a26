import { KeyLimiter } from '@sextant/business/access/key-limiter';
import { openPlaceLookup } from '@sextant/business/ingestion/enrich/place-lookup';
import { parseTrustedProxies } from '@sextant/business/ingestion/enrich/request-origin';
import { EventWriter } from '@sextant/business/ingestion/event-writer';
import { Intake } from '@sextant/business/ingestion/intake';
import { DatabaseWatch } from '@sextant/business/kernel/database-watch';
import { openServicesWhenThere } from '@sextant/business/kernel/open-services';
import { readStripeSettings } from '@sextant/business/stripe/stripe-settings';
import { StripeWebhooks } from '@sextant/business/stripe/stripe-webhooks';
import type { ApiServices } from './api-services.ts';
import type { ApiSettings } from './api-settings.ts';

const CONNECTIONS = 6;
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const TOO_OFTEN = 'The key asks more often than it may. Slow down and ask again.';

/** Opens what the routes need. `close` stores what is still waiting before it lets go of the database. */
export async function openApiServices(
  settings: ApiSettings,
): Promise<{ services: ApiServices; close: () => Promise<void> }> {
  const stripeSettings = readStripeSettings(process.env);
  const { db, ping, close } = await openServicesWhenThere({ name: 'sextant-api', max: CONNECTIONS }, say);
  const stripe = new StripeWebhooks(db, stripeSettings);
  const writer = new EventWriter(db);
  const watch = new DatabaseWatch(ping, say);
  watch.start();
  const intake = new Intake({
    db,
    writer,
    locate: openPlaceLookup({ country: settings.GEOIP_COUNTRY_DB, city: settings.GEOIP_CITY_DB }),
    trustedProxies: parseTrustedProxies(settings.TRUSTED_PROXIES),
    eventsPerSecond: settings.INTAKE_EVENTS_PER_SECOND,
  });
  return {
    services: {
      db,
      watch,
      intake,
      writer,
      requests: new KeyLimiter(settings.API_REQUESTS_PER_SECOND, TOO_OFTEN),
      stripe,
    },
    close: async () => {
      watch.close();
      await writer.drain();
      await stripe.close();
      await close();
    },
  };
}
