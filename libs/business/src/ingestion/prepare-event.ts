import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { checkProperties } from './check-properties.ts';
import { settleOccurrence } from './decode/settle-occurrence.ts';
import { TooDeepError, withoutAddresses } from './decode/without-addresses.ts';
import { type Edge, isServerSide, surroundingsOf } from './enrich/surroundings-of.ts';
import type { VisitorId } from './enrich/visitor-salt.ts';
import type { ActorRef, IntakeEvent, Origin, PersonNews } from './intake-event.ts';
import { actorFault, FAULTS } from './wires/faults.ts';
import type { Fault, SentEvent } from './wires/sent-event.ts';

/** What a request gives to all its events. */
export type Preparation = {
  origin: Origin;
  receivedAt: number;
  sentAt: number | null;
  isTrustedTime: boolean;
  edge: Edge;
  visitorId: VisitorId;
};

/** How each sender names who acted. */
const ACTOR_FIELDS: Partial<Record<Origin, string>> & { api: string } = {
  api: 'user_id, anonymous_id or session_id',
  segment: 'userId or anonymousId',
  posthog: 'distinct_id',
};

export type Prepared = { event: IntakeEvent; corrections: readonly Fault[] } | { fault: Fault };

/** Dates, checks, enriches and cleans one event; what comes out holds no address. */
export function prepareEvent(sent: SentEvent, request: Preparation): Prepared {
  const { timestamp, offsetMs } = sent;
  const { sentAt, receivedAt, isTrustedTime: isTrusted, edge } = request;
  const time = settleOccurrence({ timestamp, offsetMs, sentAt, receivedAt, isTrusted });
  if ('refusal' in time) return { fault: time.refusal === 'too_early' ? FAULTS.tooEarly : FAULTS.tooLate };
  const addresses = knownAddresses(edge, sent);
  const actor = actorOf(sent, request);
  if (actor === null) return { fault: actorFault(ACTOR_FIELDS[request.origin] ?? ACTOR_FIELDS.api) };
  const checked = checkProperties(sent.name, sent.properties);
  if ('fault' in checked) return checked;
  try {
    const said = { properties: clean(checked.properties, addresses), news: cleanNews(sent.news, addresses) };
    return {
      event: assemble(sent, request, { ...said, ...time, actor }),
      corrections: all(sent.corrections, checked.corrections),
    };
  } catch (error) {
    if (error instanceof TooDeepError) return { fault: FAULTS.tooDeep };
    throw error;
  }
}

function all(first: readonly Fault[], second: readonly Fault[]): readonly Fault[] {
  return first.length === 0 ? second : [...first, ...second];
}

/** The person's own addresses; that of this very machine says nothing of anybody. */
export function knownAddresses(edge: Edge, sent: SentEvent | null): string[] {
  const known = [edge.client.address, sent?.said.address ?? null];
  return known.flatMap((one) => (one === null || one === '127.0.0.1' || one === '::1' ? [] : [one]));
}

type Settled = Pick<IntakeEvent, 'properties' | 'news' | 'occurredAt' | 'isDerivedTime' | 'actor'>;

// Field by field: spreading objects here once cost more than all the rest of the intake.
function assemble(sent: SentEvent, request: Preparation, settled: Settled): IntakeEvent {
  const around = surroundingsOf(sent.said, request.edge);
  return {
    messageId: sent.messageId ?? randomUUID(),
    hasOwnId: sent.messageId !== null,
    occurredAt: settled.occurredAt,
    claimedAt: sent.timestamp,
    isDerivedTime: settled.isDerivedTime,
    receivedAt: request.receivedAt,
    name: sent.name,
    actor: settled.actor,
    links: sent.links.filter(({ from, into }) => isIP(from.key) === 0 && isIP(into.key) === 0),
    news: settled.news,
    sessionId: sent.sessionId === null ? null : sent.sessionId.slice(0, 200),
    origin: request.origin,
    properties: settled.properties,
    bot: around.bot,
    country: around.country,
    city: around.city,
    device: around.device,
    browser: around.browser,
    os: around.os,
    source: around.source,
    medium: around.medium,
    campaign: around.campaign,
    referrer: around.referrer,
    pageHost: around.pageHost,
    pagePath: around.pagePath,
  };
}

/** Who acted. A browser that sends no id, and a sender that takes an address for one, are known for one day only. */
function actorOf(sent: SentEvent, { edge, visitorId }: Preparation): ActorRef | null {
  const userAgent = sent.said.userAgent ?? edge.userAgent ?? '';
  if (sent.actor !== null) {
    const { key } = sent.actor;
    return isIP(key) === 0 ? sent.actor : { kind: 'visitor', key: visitorId({ address: key, userAgent }) };
  }
  const { address } = edge.client;
  if (address === null || userAgent === '' || isServerSide(sent.said, edge)) return null;
  return { kind: 'visitor', key: visitorId({ address, userAgent }) };
}

function cleanNews(news: PersonNews | null, addresses: readonly string[]): PersonNews | null {
  if (news === null) return null;
  const { declared, once, traits, traitsOnce } = news;
  return { declared, once, traits: clean(traits, addresses), traitsOnce: clean(traitsOnce, addresses) };
}

function clean(
  fields: Readonly<Record<string, unknown>>,
  addresses: readonly string[],
): Record<string, unknown> {
  return withoutAddresses(fields, addresses);
}
