import { createHash, randomBytes } from 'node:crypto';
import { KeyLimiter } from '@sextant/business/access/key-limiter';
import { openPlaceLookup } from '@sextant/business/ingestion/enrich/place-lookup';
import { parseTrustedProxies } from '@sextant/business/ingestion/enrich/request-origin';
import { EventWriter } from '@sextant/business/ingestion/event-writer';
import { Intake } from '@sextant/business/ingestion/intake';
import { DatabaseWatch } from '@sextant/business/kernel/database-watch';
import { readStripeSettings } from '@sextant/business/stripe/stripe-settings';
import { StripeWebhooks } from '@sextant/business/stripe/stripe-webhooks';
// @boundaries-ignore tests have a database of their own
import {
  connectedTestDatabase,
  type ConnectedTestDatabase,
} from '@sextant/db/testing/connected-test-database';
import type { ApiServices } from '../src/api-services.ts';
import { createServer } from '../src/create-server.ts';

export type TestApi = {
  url: string;
  databaseUrl: string;
  db: ConnectedTestDatabase['db'];
  services: ApiServices;
  /** The key's text, which is written into the database as its hash. */
  makeKey: (kind: 'write' | 'secret', text?: string) => Promise<string>;
  /** What the event table has, one text or number by query. */
  count: (condition?: string) => Promise<number>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  close: () => Promise<void>;
};

/** A real server on a real database of its own. */
export async function openTestApi(
  options: {
    eventsPerSecond?: number;
    requestsPerSecond?: number;
    trustedProxies?: string;
    queuedEvents?: number;
    /** What the environment says about Stripe. */
    stripe?: Record<string, string>;
  } = {},
): Promise<TestApi> {
  const database = await connectedTestDatabase();
  const { db } = database;
  const writer = new EventWriter(db, { queuedEvents: options.queuedEvents ?? 50_000 });
  const intake = new Intake({
    db,
    writer,
    locate: openPlaceLookup({}),
    trustedProxies: parseTrustedProxies(options.trustedProxies ?? ''),
    eventsPerSecond: options.eventsPerSecond ?? 1_000_000,
  });
  const requests = new KeyLimiter(options.requestsPerSecond ?? 1_000_000, 'Too often.');
  const stripe = new StripeWebhooks(db, readStripeSettings(options.stripe ?? {}));
  const watch = new DatabaseWatch(database.ping, () => undefined);
  const services = { db, watch, intake, writer, requests, stripe };
  const server = createServer(services);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    databaseUrl: database.url,
    db,
    services,
    makeKey: (kind, text) => makeKey(db, kind, text),
    count: async (condition = 'true') => {
      const [row] = await db.sql.unsafe(`select count(*)::int as events from event where ${condition}`);
      return Number(row?.['events']);
    },
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      watch.close();
      await server.close();
      await writer.drain();
      await stripe.close();
      await database.drop();
    },
  };
}

async function makeKey(
  db: TestApi['db'],
  kind: 'write' | 'secret',
  text = `sx_${kind}_${randomBytes(12).toString('hex')}`,
) {
  const hash = createHash('sha256').update(text).digest();
  await db.sql`
    insert into api_key (name, kind, prefix, hash, scopes, created_by)
    values ('test', ${kind}, ${text.slice(0, 8)}, ${hash}, ${['events:write', 'records:write', 'metrics:read']}, 'test')`;
  return text;
}
