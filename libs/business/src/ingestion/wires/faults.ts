import type { Fault } from './sent-event.ts';

const LONGEST_NAME = 200;

/** The refusals that every wire format shares. */
export const FAULTS = {
  notAnObject: {
    code: 'not_an_object',
    field: null,
    reason: 'The event is not an object.',
    fix: 'Send each event as a JSON object.',
  },
  tooLarge: {
    code: 'event_too_large',
    field: null,
    reason: 'The event is larger than one event may be.',
    fix: 'Send large content as a file and its address as a property.',
  },
  tooDeep: {
    code: 'too_deep',
    field: 'properties',
    reason: 'The properties are nested too deep.',
    fix: 'Flatten them to fewer than 24 levels.',
  },
  tooEarly: {
    code: 'too_early',
    field: 'timestamp',
    reason: 'The event happened before 1990.',
    fix: 'Send the time as ISO 8601 or as Unix milliseconds.',
  },
  tooLate: {
    code: 'too_late',
    field: 'timestamp',
    reason: 'The event lies more than 24 hours in the future.',
    fix: "Check the sender's clock and the unit of the time.",
  },
  expired: {
    code: 'expired',
    field: 'occurred_at',
    reason: 'Raw events of that time are no longer kept, so a repeat could not be told from a new event.',
    fix: 'Send events before they are removed; Settings says how long they are kept.',
  },
  unstorable: {
    code: 'unstorable',
    field: null,
    reason: 'The database could not store the event.',
    fix: 'Look for values out of the ordinary, such as numbers with thousands of digits.',
  },
} as const satisfies Record<string, Fault>;

/** Says that the name is missing or too long; null when it is fine. */
export function nameFault(name: string | null, field: string): Fault | null {
  if (name === null || name.trim() === '') {
    return {
      code: 'name_missing',
      field,
      reason: 'The event has no name.',
      fix: `Send its name as text in "${field}".`,
    };
  }
  if (name.length <= LONGEST_NAME) return null;
  return {
    code: 'name_too_long',
    field,
    reason: `The name is longer than ${LONGEST_NAME} characters.`,
    fix: 'Name what happened, and send the particulars as properties.',
  };
}

export function actorFault(fields: string): Fault {
  return {
    code: 'actor_missing',
    field: fields,
    reason: 'The event says neither which user nor which visitor it is of.',
    fix: `Send ${fields}.`,
  };
}

/** Says what is no time; `reason` quotes it. */
export function instantFault(field: string, reason: string): Fault {
  return {
    code: 'bad_timestamp',
    field,
    reason,
    fix: 'Send ISO 8601, such as 2026-05-01T10:00:00Z, or Unix seconds or milliseconds.',
  };
}
