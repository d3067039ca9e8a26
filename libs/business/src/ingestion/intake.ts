import type { Wire } from './intake-limits.ts';
import type { BlockList } from 'node:net';
import type { Db } from '@sextant/db/client';
import { authenticateKey, type KeyHolder } from '../access/authenticate-key.ts';
import { KeyLimiter } from '../access/key-limiter.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { CorrectionThrottle } from './correction-throttle.ts';
import { decodeBody } from './decode/decode-body.ts';
import type { PlaceLookup } from './enrich/place-lookup.ts';
import { clientOf, type RequestOrigin } from './enrich/request-origin.ts';
import { createVisitorIds, type VisitorIds } from './enrich/visitor-salt.ts';
import type { EventWriter } from './event-writer.ts';
import { INTAKE_LIMITS, MOST_EVENTS } from './intake-limits.ts';
import { takeItems, type ItemResult } from './take-items.ts';
import { readPlatform } from './wires/platform.ts';
import { readPosthog } from './wires/posthog.ts';
import { readSegment } from './wires/segment.ts';
import type { Envelope } from './wires/sent-event.ts';

/** One request of any wire format, as it came. */
export type IntakeRequest = RequestOrigin & {
  wire: Wire;
  bytes: Buffer;
  /** A key in header, query or path; null when only the body may hold one. */
  token: string | null;
  /** The Segment call that the path names. */
  call: string | null;
  /** The sending time that query or headers name, in milliseconds. */
  sentAtHint: number | null;
};

/** What became of each event, in the order they were sent. */
export type IntakeAnswer = { isSingle: boolean; items: ItemResult[] };

export type IntakeSettings = {
  db: Db;
  writer: EventWriter;
  locate: PlaceLookup;
  trustedProxies: BlockList;
  /** Allowance of each key. */
  eventsPerSecond: number;
};

/** The one way in for events: decode, authorise, understand, enrich, store; resolves when they are durable. */
export class Intake {
  readonly #settings: IntakeSettings;
  readonly #visitorIds: VisitorIds;
  readonly #limiter: KeyLimiter;
  readonly #corrections = new CorrectionThrottle();
  readonly #totals = { stored: 0, duplicate: 0, dropped: 0, rejected: 0 };

  constructor(settings: IntakeSettings) {
    this.#settings = settings;
    this.#visitorIds = createVisitorIds(settings.db);
    this.#limiter = new KeyLimiter(
      settings.eventsPerSecond,
      'The key sends more events than it may. Slow down and send these again.',
    );
  }

  /** Throws `unauthenticated`, `forbidden`, `invalid`, `too_large`, `rate_limited` or `unavailable` for the request as a whole. */
  async receive(request: IntakeRequest): Promise<IntakeAnswer> {
    const receivedAt = Date.now();
    const limits = INTAKE_LIMITS[request.wire];
    const encoding = request.headers['content-encoding'];
    const body = await decodeBody({
      bytes: request.bytes,
      contentEncoding: typeof encoding === 'string' ? encoding : '',
      limit: limits.body,
    });
    if (body.length > limits.body) throw tooLarge(limits.body);
    const envelope = openEnvelope(request, body.value);
    if (envelope.items.length > MOST_EVENTS) throw tooMany();
    const key = await this.#authorise(request.token ?? envelope.token);
    await this.#limiter.take(key.id, envelope.items.length);

    const userAgent = request.headers['user-agent'];
    const items = await takeItems(envelope, {
      key,
      writer: this.#settings.writer,
      corrections: this.#corrections,
      bytes: body.length,
      largestEvent: limits.event,
      isUnwatched: key.kind === 'write' && asksNotToBeTracked(request.headers),
      preparation: {
        origin: request.wire === 'platform' ? 'api' : request.wire,
        receivedAt,
        sentAt: envelope.sentAt,
        isTrustedTime: key.kind === 'secret' || envelope.isHistorical,
        visitorId: await this.#visitorIds(receivedAt),
        edge: {
          client: clientOf(request, this.#settings.trustedProxies),
          userAgent: typeof userAgent === 'string' ? userAgent : null,
          isSecretKey: key.kind === 'secret',
          locate: this.#settings.locate,
        },
      },
    });
    for (const item of items) this.#totals[item.outcome] += 1;
    return { isSingle: envelope.isSingle, items };
  }

  /** What became of all events since the process started; `dropped` are those of people who do not want to be tracked. */
  get totals(): Readonly<Record<ItemResult['outcome'], number>> {
    return { ...this.#totals };
  }

  async #authorise(token: string | null): Promise<KeyHolder> {
    const key = token === null ? null : await authenticateKey(this.#settings.db, token);
    if (key === null)
      throw new BusinessError(
        'unauthenticated',
        'The key is missing, unknown or revoked. Send a valid API key.',
      );
    if (key.scopes.includes('events:write')) return key;
    throw new BusinessError('forbidden', 'The key may not send events. Use one with the scope events:write.');
  }
}

function openEnvelope(request: IntakeRequest, body: unknown): Envelope {
  switch (request.wire) {
    case 'platform':
      return readPlatform(body);
    case 'segment':
      return readSegment(body, request.call);
    case 'posthog':
      return readPosthog(body, request.sentAtHint);
  }
}

function asksNotToBeTracked(headers: RequestOrigin['headers']): boolean {
  return headers['dnt'] === '1' || headers['sec-gpc'] === '1';
}

function tooMany(): BusinessError {
  return new BusinessError('too_large', `Send at most ${MOST_EVENTS} events in a request.`);
}

function tooLarge(limit: number): BusinessError {
  return new BusinessError('too_large', `The body is larger than ${limit} bytes. Send smaller batches.`);
}
