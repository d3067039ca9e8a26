import { plainTable } from '../../kernel/plain-table.ts';
import { AHEAD, findInstant, readInstant } from '../decode/instant/read-instant.ts';
import { anyField, fieldsOf, isFields, textField } from '../decode/read-field.ts';
import type { ActorRef, IdentityLink } from '../intake-event.ts';
import { FAULTS, instantFault, nameFault } from './faults.ts';
import { personNews, traitFaults } from './person-news.ts';
import { actorOf, isNobody, messageIdOf, personIdOf, sessionVisitor } from './read-id.ts';
import type { Envelope, Read, SaidSurroundings } from './sent-event.ts';

type Fields = Readonly<Record<string, unknown>>;

const CALLS = new Set(['track', 'identify', 'page', 'screen', 'group', 'alias']);

/** Takes apart what Segment's SDKs send: a batch, or one call whose type may stand in the path alone. */
export function readSegment(body: unknown, call: string | null): Envelope {
  const fields = fieldsOf(body);
  const batch = fields['batch'];
  return {
    token: textField(fields, 'writeKey'),
    sentAt: findInstant(fields['sentAt'], AHEAD),
    isHistorical: false,
    items: Array.isArray(batch) ? batch : [body],
    isSingle: !Array.isArray(batch),
    read: (item) => readSegmentCall(item, call, fieldsOf(fields['context'])),
  };
}

/** Understands one call. `call` is the type that the path names, `shared` the context of the whole batch. */
export function readSegmentCall(item: unknown, call: string | null, shared: Fields = {}): Read {
  if (!isFields(item)) return { fault: FAULTS.notAnObject };
  const type = textField(item, 'type', 'action') ?? call ?? 'track';
  if (!CALLS.has(type)) return { fault: unknownCall(type) };

  const user = personIdOf(anyField(item, 'userId', 'user_id'));
  const visitor = personIdOf(anyField(item, 'anonymousId', 'anonymous_id'));
  const name = type === 'track' ? textField(item, 'event') : (NAMES[type] ?? type);
  const fault = nameFault(name, 'event');
  if (name === null || fault) return { fault: fault ?? FAULTS.notAnObject };
  const said = anyField(item, 'timestamp', 'originalTimestamp');
  const time = said === null ? null : readInstant(said, AHEAD);
  if (time !== null && 'reason' in time) return { fault: instantFault('timestamp', time.reason) };

  const context = { ...shared, ...fieldsOf(item['context']) };
  const properties = propertiesOf(type, item);
  const sessionId =
    textField(context, 'sessionId', 'session_id') ?? textField(properties, 'session_id', 'sessionId');
  const actor = actorOf({ user, visitor, sessionId });
  return {
    event: {
      name,
      messageId: messageIdOf(textField(item, 'messageId')),
      actor,
      links: actor === null ? [] : linksOf(type, item, { actor, visitor, sessionId }),
      news: type === 'identify' && user !== null ? personNews(item['traits']) : null,
      timestamp: time?.at ?? null,
      offsetMs: null,
      sessionId,
      properties,
      said: surroundingsOf(context, properties),
      corrections: type === 'identify' && user !== null ? traitFaults(item['traits']) : [],
    },
  };
}

const NAMES: Record<string, string> = plainTable({ page: 'page_view', screen: 'screen_view' });

type Sender = { actor: ActorRef; visitor: string | null; sessionId: string | null };

function linksOf(type: string, item: Fields, { actor, ...sent }: Sender): IdentityLink[] {
  if (type === 'alias') {
    const previous = personIdOf(anyField(item, 'previousId', 'previous_id'));
    return previous === null || isNobody(previous)
      ? []
      : [{ from: { kind: 'previous', key: previous }, into: actor }];
  }
  if (type !== 'identify' || actor.kind !== 'customer') return [];
  const visitor = sent.visitor ?? sessionVisitor(sent.sessionId);
  return visitor === null || isNobody(visitor) || isNobody(actor.key)
    ? []
    : [{ from: { kind: 'visitor', key: visitor }, into: actor }];
}

function propertiesOf(type: string, item: Fields): Record<string, unknown> {
  const named = Object.fromEntries(
    ['name', 'category'].flatMap((field) => (item[field] === undefined ? [] : [[field, item[field]]])),
  );
  switch (type) {
    case 'page':
    case 'screen':
      return { ...fieldsOf(item['properties']), ...named };
    case 'identify':
      // Traits live in the customer's record, where they can be erased; the event says which were told.
      return { traits: Object.keys(fieldsOf(item['traits'])) };
    case 'group':
      return { group_id: item['groupId'] ?? null, traits: fieldsOf(item['traits']) };
    case 'alias':
      return { previous_id: item['previousId'] ?? null };
    default:
      return { ...fieldsOf(item['properties']) };
  }
}

function surroundingsOf(context: Fields, properties: Fields): SaidSurroundings {
  const page = fieldsOf(context['page']);
  const campaign = fieldsOf(context['campaign']);
  const library = fieldsOf(context['library']);
  const userAgent = context['userAgent'];
  return {
    address: textField(context, 'ip'),
    userAgent: typeof userAgent === 'string' ? userAgent : null,
    device: textField(fieldsOf(context['device']), 'type'),
    browser: null,
    os: textField(fieldsOf(context['os']), 'name'),
    country: textField(fieldsOf(context['location']), 'country'),
    city: textField(fieldsOf(context['location']), 'city'),
    url: textField(page, 'url') ?? textField(properties, 'url'),
    referrer: textField(page, 'referrer') ?? textField(properties, 'referrer'),
    utmSource: textField(campaign, 'source'),
    utmMedium: textField(campaign, 'medium'),
    utmCampaign: textField(campaign, 'name'),
    library: textField(library, 'name'),
    skipsPlace: false,
  };
}

function unknownCall(type: string) {
  return {
    code: 'unknown_type',
    field: 'type',
    reason: `There is no call of type "${type.slice(0, 50)}".`,
    fix: 'Send track, identify, page, screen, group or alias.',
  };
}
