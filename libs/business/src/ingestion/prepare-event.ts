import { randomUUID } from 'node:crypto';
import { checkProperties } from './check-properties.ts';
import { settleOccurrence } from './decode/settle-occurrence.ts';
import { TooDeepError, withoutAddresses } from './decode/without-addresses.ts';
import { type Edge, isServerSide, surroundingsOf } from './enrich/surroundings-of.ts';
import type { VisitorIds } from './enrich/visitor-salt.ts';
import type { ActorRef, IntakeEvent, Origin } from './intake-event.ts';
import { actorFault, FAULTS } from './wires/faults.ts';
import type { Fault, SentEvent } from './wires/sent-event.ts';

/** What a request gives to all its events. */
export type Preparation = {
  origin: Origin;
  receivedAt: number;
  sentAt: number | null;
  isTrustedTime: boolean;
  edge: Edge;
  visitorIds: VisitorIds;
};

export type Prepared = { event: IntakeEvent; corrections: readonly Fault[] } | { fault: Fault };

/** Dates, checks, enriches and cleans one event; what comes out holds no address. */
export async function prepareEvent(sent: SentEvent, request: Preparation): Promise<Prepared> {
  const time = settleOccurrence({ ...sent, ...request, isTrusted: request.isTrustedTime });
  if ('refusal' in time) return { fault: time.refusal === 'too_early' ? FAULTS.tooEarly : FAULTS.tooLate };
  const addresses = new Set([request.edge.client.address, sent.said.address].filter((one) => one !== null));
  const actor = await actorOf(sent, request, addresses);
  if (actor === null) return { fault: actorFault('user_id or anonymous_id') };
  const checked = checkProperties(sent.name, sent.properties);
  if ('fault' in checked) return checked;

  try {
    const event: IntakeEvent = {
      ...surroundingsOf(sent.said, request.edge),
      ...time,
      messageId: sent.messageId ?? randomUUID(),
      hasOwnId: sent.messageId !== null,
      claimedAt: sent.timestamp,
      receivedAt: request.receivedAt,
      name: sent.name,
      actor,
      links: sent.links,
      news: sent.news && {
        declared: sent.news.declared,
        once: sent.news.once,
        traits: clean(sent.news.traits, addresses),
        traitsOnce: clean(sent.news.traitsOnce, addresses),
      },
      sessionId: sent.sessionId?.slice(0, 200) ?? null,
      origin: request.origin,
      properties: clean(checked.properties, addresses),
    };
    return { event, corrections: checked.corrections };
  } catch (error) {
    if (error instanceof TooDeepError) return { fault: FAULTS.tooDeep };
    throw error;
  }
}

/** Who acted; a browser that sends no id at all is known for one day only. */
async function actorOf(
  sent: SentEvent,
  { edge, receivedAt, visitorIds }: Preparation,
  addresses: ReadonlySet<string>,
): Promise<ActorRef | null> {
  if (sent.actor !== null && !addresses.has(sent.actor.key)) return sent.actor;
  const { address } = edge.client;
  const userAgent = sent.said.userAgent ?? edge.userAgent;
  if (address === null || userAgent === null || isServerSide(sent.said, edge)) return null;
  return { kind: 'visitor', key: await visitorIds({ address, userAgent, at: receivedAt }) };
}

function clean(
  fields: Readonly<Record<string, unknown>>,
  addresses: ReadonlySet<string>,
): Record<string, unknown> {
  const cleaned = withoutAddresses(fields, addresses);
  return typeof cleaned === 'object' && cleaned !== null ? { ...cleaned } : {};
}
