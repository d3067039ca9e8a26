import { AHEAD, findInstant, readInstant } from '../decode/instant/read-instant.ts';
import { anyField, fieldsOf, isFields, textField } from '../decode/read-field.ts';
import type { ActorRef, IdentityLink } from '../intake-event.ts';
import { FAULTS, instantFault, nameFault } from './faults.ts';
import { personNews, traitFaults } from './person-news.ts';
import { actorOf, isNobody, messageIdOf, personIdOf, sessionVisitor } from './read-id.ts';
import { readSegmentCall } from './segment.ts';
import type { Envelope, Read, SaidSurroundings } from './sent-event.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of our own format with the other spellings that platforms use for them. */
const FIELDS = {
  type: ['event', 'event_type', 'event_name', 'type', 'name'],
  messageId: ['message_id', 'messageId', 'uuid', 'id'],
  user: ['user', 'user_id', 'userId', 'customer', 'customer_id', 'customerId', 'distinct_id'],
  visitor: ['visitor', 'anonymous_id', 'anonymousId', 'visitor_id'],
  occurredAt: ['occurred_at', 'occurredAt', 'timestamp', 'time', 'created_at', 'createdAt'],
  session: ['session_id', 'sessionId', 'session'],
  previous: ['previous_id', 'previousId'],
  properties: ['properties', 'event_data', 'eventData'],
} as const;

const KNOWN = new Set<string>([
  ...Object.values(FIELDS).flat(),
  'traits',
  'context',
  'sent_at',
  'sentAt',
  'api_key',
  'writeKey',
  'country',
  'city',
  'device_type',
  'device',
  'browser',
  'os',
  'user_agent',
  'ip',
  'ip_address',
]);
const SEGMENT_CALLS = new Set(['track', 'identify', 'page', 'screen', 'group', 'alias']);

/** Takes apart `POST /api/v1/events`: one event, a list, or `{ events: […] }`. */
export function readPlatform(body: unknown): Envelope {
  const fields = fieldsOf(body);
  const list = Array.isArray(body) ? body : (fields['events'] ?? fields['batch']);
  return {
    token: textField(fields, 'api_key', 'writeKey'),
    sentAt: findInstant(anyField(fields, 'sent_at', 'sentAt'), AHEAD),
    isHistorical: false,
    items: Array.isArray(list) ? list : [body],
    isSingle: !Array.isArray(list),
    read: readPlatformEvent,
  };
}

/** Understands one event of our own format; what it has beside our fields becomes its properties. */
export function readPlatformEvent(item: unknown): Read {
  if (!isFields(item)) return { fault: FAULTS.notAnObject };
  const type = textField(item, 'type') ?? '';
  // Segment's own shape sent to our address means what it means to Segment.
  if (SEGMENT_CALLS.has(type) && (type !== 'track' || item['event'] !== undefined) && isCamelCase(item)) {
    return readSegmentCall(item, null);
  }
  const name = textField(item, ...FIELDS.type);
  const fault = nameFault(name, 'type');
  if (name === null || fault) return { fault: fault ?? FAULTS.notAnObject };
  const claimed = anyField(item, ...FIELDS.occurredAt);
  const time = claimed === null ? null : readInstant(claimed, AHEAD);
  if (time !== null && 'reason' in time) return { fault: instantFault('occurred_at', time.reason) };

  const user = personIdOf(anyField(item, ...FIELDS.user));
  const visitor = personIdOf(anyField(item, ...FIELDS.visitor));
  const sessionId = textField(item, ...FIELDS.session);
  const actor = actorOf({ user, visitor, sessionId });
  const hasOwnName = item['name'] !== undefined && name !== item['name'];
  const extra = Object.entries(item).filter(
    ([field]) => !KNOWN.has(field) || (field === 'name' && hasOwnName),
  );
  const properties = { ...Object.fromEntries(extra), ...innerProperties(item) };
  return {
    event: {
      name,
      messageId: messageIdOf(textField(item, ...FIELDS.messageId)),
      actor,
      links: actor === null ? [] : linksOf(name, item, { actor, visitor, sessionId }),
      news: user === null ? null : personNews(item['traits']),
      timestamp: time?.at ?? null,
      offsetMs: null,
      sessionId,
      properties,
      said: surroundingsOf(item, properties),
      corrections: user === null ? [] : traitFaults(item['traits']),
    },
  };
}

/** What stands one level down, whatever the platform calls that level. */
function innerProperties(item: Fields): Fields {
  const { properties, event_data: data, eventData } = item;
  if (data === undefined && eventData === undefined) return fieldsOf(properties);
  return { ...fieldsOf(eventData), ...fieldsOf(data), ...fieldsOf(properties) };
}

function isCamelCase(item: Fields): boolean {
  return ['userId', 'anonymousId', 'messageId', 'previousId', 'groupId'].some(
    (field) => item[field] !== undefined,
  );
}

type Sender = { actor: ActorRef; visitor: string | null; sessionId: string | null };

function linksOf(name: string, item: Fields, { actor, visitor, sessionId }: Sender): IdentityLink[] {
  if (name !== 'alias' && name !== 'identify') return [];
  const link = (id: string | null, kind: ActorRef['kind']): IdentityLink[] =>
    id === null || isNobody(id) || isNobody(actor.key) ? [] : [{ from: { kind, key: id }, into: actor }];
  if (name === 'alias') return link(personIdOf(anyField(item, ...FIELDS.previous)), 'previous');
  return actor.kind === 'customer' ? link(visitor ?? sessionVisitor(sessionId), 'visitor') : [];
}

function surroundingsOf(item: Fields, properties: Fields): SaidSurroundings {
  const context = fieldsOf(item['context']);
  const page = fieldsOf(context['page']);
  const campaign = fieldsOf(context['campaign']);
  const userAgent =
    item['user_agent'] ?? context['userAgent'] ?? context['user_agent'] ?? properties['user_agent'];
  return {
    address:
      textField(item, 'ip', 'ip_address') ?? textField(context, 'ip') ?? textField(properties, 'ip_address'),
    userAgent: typeof userAgent === 'string' ? userAgent : null,
    device: textField(item, 'device_type', 'device')?.toLowerCase() ?? null,
    browser: textField(item, 'browser'),
    os: textField(item, 'os'),
    country: textField(item, 'country'),
    city: textField(item, 'city'),
    url: textField(page, 'url') ?? textField(properties, 'url', 'page_url'),
    referrer: textField(page, 'referrer') ?? textField(properties, 'referrer'),
    utmSource: textField(campaign, 'source') ?? textField(properties, 'utm_source'),
    utmMedium: textField(campaign, 'medium') ?? textField(properties, 'utm_medium'),
    utmCampaign: textField(campaign, 'name') ?? textField(properties, 'utm_campaign'),
    library: textField(fieldsOf(context['library']), 'name'),
    skipsPlace: false,
  };
}
