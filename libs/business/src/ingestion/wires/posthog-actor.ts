import { anyField, textField } from '../decode/read-field.ts';
import type { ActorRef, IdentityLink } from '../intake-event.ts';
import { isNobody, personIdOf } from './read-id.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whom an event is of. PostHog has one id for users and visitors; what else was sent tells which it is. */
export function posthogActor(item: Fields, sent: Fields, name: string): ActorRef | null {
  const id = personIdOf(
    anyField(item, 'distinct_id', '$distinct_id') ?? anyField(sent, 'distinct_id', '$distinct_id'),
  );
  if (id === null) return null;
  return { kind: kindOf(id, sent, name), key: id };
}

function kindOf(id: string, sent: Fields, name: string): ActorRef['kind'] {
  // A server tells of a group under an id made of the group's: nobody acted.
  if (name === '$groupidentify' && id.startsWith('$')) return 'visitor';
  if (name === '$identify' && textField(sent, '$anon_distinct_id') !== null) return 'customer';
  if (textField(sent, '$user_id') === id || sent['$is_identified'] === true) return 'customer';
  if (textField(sent, '$device_id') === id || sent['$is_identified'] === false) return 'visitor';
  if (sent['$process_person_profile'] === false) return 'previous';
  return textField(sent, '$device_id') === null ? 'either' : 'customer';
}

/** Which history joins whose: on identify that of the anonymous id, on alias that of the alias. */
export function posthogLinks(sent: Fields, name: string, actor: ActorRef): IdentityLink[] {
  const link = (id: string | null, kind: ActorRef['kind']): IdentityLink[] =>
    id === null || id === actor.key || isNobody(id) || isNobody(actor.key)
      ? []
      : [{ from: { kind, key: id }, into: actor }];
  if (name === '$identify') return link(personIdOf(sent['$anon_distinct_id']), 'visitor');
  if (name === '$create_alias' || name === '$merge_dangerously')
    return link(personIdOf(sent['alias']), 'previous');
  return [];
}
