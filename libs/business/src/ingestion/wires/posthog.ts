import { BusinessError } from '../../kernel/business-error.ts';
import { AHEAD, findInstant, readInstant } from '../decode/instant/read-instant.ts';
import { anyField, fieldsOf, isFields, textField } from '../decode/read-field.ts';
import { FAULTS, instantFault, nameFault } from './faults.ts';
import { posthogActor, posthogLinks } from './posthog-actor.ts';
import { posthogSurroundings } from './posthog-surroundings.ts';
import { personNews, traitFaults } from './person-news.ts';
import { actorOf, messageIdOf } from './read-id.ts';
import type { Envelope, Read } from './sent-event.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Takes apart what PostHog's SDKs send: one event, a list, or a batch object. `sentAtHint` is what query or headers say. */
export function readPosthog(body: unknown, sentAtHint: number | null): Envelope {
  const fields = fieldsOf(body);
  const batch = Array.isArray(body) ? body : fields['batch'];
  const items: readonly unknown[] = Array.isArray(batch) ? batch : [body];
  return {
    token: tokenOf(fields, items),
    sentAt:
      findInstant(anyField(fields, 'sent_at', 'sentAt'), AHEAD) ??
      sentAtHint ??
      findInstant(fields['created_at'], AHEAD),
    isHistorical: fields['historical_migration'] === true,
    items,
    isSingle: !Array.isArray(batch),
    read: readPosthogEvent,
  };
}

const TOKEN_FIELDS = ['api_key', 'token', '$token'];

function tokenOf(body: Fields, items: readonly unknown[]): string | null {
  const outer = textField(body, ...TOKEN_FIELDS);
  if (outer !== null) return outer;
  const tokens = new Set<string>();
  for (const item of items) {
    const fields = fieldsOf(item);
    const token = textField(fields, ...TOKEN_FIELDS) ?? textField(fieldsOf(fields['properties']), 'token');
    if (token !== null) tokens.add(token);
  }
  if (tokens.size > 1)
    throw new BusinessError('invalid', 'The events carry different tokens. Send one token a request.');
  return [...tokens][0] ?? null;
}

function readPosthogEvent(item: unknown): Read {
  if (!isFields(item)) return { fault: FAULTS.notAnObject };
  const sent = fieldsOf(item['properties']);
  const set = { ...fieldsOf(item['$set']), ...fieldsOf(sent['$set']), ...unsetBy(item), ...unsetBy(sent) };
  const setOnce = { ...fieldsOf(item['$set_once']), ...fieldsOf(sent['$set_once']) };
  const hasTraits = Object.keys(set).length + Object.keys(setOnce).length > 0;
  const name = textField(item, 'event') ?? (hasTraits ? '$identify' : null);
  const fault = nameFault(name, 'event');
  if (name === null || fault) return { fault: fault ?? FAULTS.notAnObject };

  const actor = posthogActor(item, sent, name);
  const sessionId = textField(item, 'session_id') ?? textField(sent, '$session_id');
  const isCookieless = sent['$cookieless_mode'] === true;
  const said = anyField(item, 'timestamp');
  const time = said === null ? null : readInstant(said, AHEAD);
  if (time !== null && 'reason' in time) return { fault: instantFault('timestamp', time.reason) };
  const offset = item['offset'];

  return {
    event: {
      name,
      messageId: messageIdOf(textField(item, 'uuid') ?? textField(sent, '$insert_id')),
      actor: isCookieless ? null : (actor ?? actorOf({ user: null, visitor: null, sessionId })),
      links: actor === null || isCookieless ? [] : posthogLinks(sent, name, actor),
      news: actor === null || actor.kind === 'visitor' ? null : personNews(set, setOnce),
      timestamp: time?.at ?? null,
      offsetMs: typeof offset === 'number' && offset >= 0 ? offset : null,
      sessionId,
      properties: storedProperties(sent),
      said: posthogSurroundings(item, sent),
      corrections: actor === null || actor.kind === 'visitor' ? [] : traitFaults(set, setOnce),
    },
  };
}

// What is set and unset at once is gone.
function unsetBy(fields: Fields): Record<string, null> {
  const unset = fields['$unset'];
  const names = Array.isArray(unset)
    ? unset.filter((name) => typeof name === 'string')
    : Object.keys(fieldsOf(unset));
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** Traits live in the customer's record, where they can be erased; the token is nobody's property. */
function storedProperties(sent: Fields): Record<string, unknown> {
  const { $set: _set, $set_once: _once, $unset: _unset, token: _token, ...rest } = sent;
  return rest;
}
