import { countryCode } from '../enrich/request-origin.ts';
import { anyField, fieldsOf, textField } from '../decode/read-field.ts';
import { findInstant, readInstant, upTo } from '../decode/instant/read-instant.ts';
import type { PersonNews } from '../intake-event.ts';
import type { Fault } from './sent-event.ts';

type Fields = Readonly<Record<string, unknown>>;

const ROLES = new Set(['uploader', 'creator', 'member']);
const LONGEST = 320;

/** What an identify call says of its customer: the columns we know, and everything else as free traits. Null clears a value. */
export function personNews(traits: unknown, traitsOnce: unknown = null): PersonNews | null {
  const [set, once] = [fieldsOf(traits), fieldsOf(traitsOnce)];
  if (Object.keys(set).length === 0 && Object.keys(once).length === 0) return null;
  return {
    declared: { ...clearedColumns(set), ...columnsOf(set) },
    once: columnsOf(once),
    traits: freeTraits(set),
    traitsOnce: withoutNulls(freeTraits(once)),
  };
}

/** What of the traits cannot be taken as what it should be, and is left out. */
export function traitFaults(traits: unknown, traitsOnce: unknown = null): readonly Fault[] {
  if (traits === undefined && traitsOnce === null) return NONE;
  return [traits, traitsOnce].flatMap((one) => {
    const said = signUpOf(fieldsOf(one));
    if (typeof said !== 'number' && (typeof said !== 'string' || said.trim() === '')) return [];
    const read = readInstant(said, upTo(Date.now()));
    return 'at' in read ? [] : [signUpFault(read.reason)];
  });
}

const NONE: readonly Fault[] = [];

function signUpOf(traits: Fields): unknown {
  return anyField(traits, ...COLUMN_FIELDS.signed_up_at);
}

function signUpFault(reason: string): Fault {
  return {
    code: 'bad_trait',
    field: 'traits.createdAt',
    reason: `The time of the sign-up was left out: ${reason}`,
    fix: 'Send ISO 8601, such as 2026-05-01T10:00:00Z, or Unix seconds or milliseconds.',
  };
}

const COLUMN_FIELDS = {
  email: ['email', '$email'],
  name: ['name', '$name', 'full_name', 'fullName'],
  role: ['role'],
  tier: ['tier', 'plan', 'subscription_tier'],
  country: ['country', 'country_code', 'countryCode'],
  signup_source: ['signup_source', 'signupSource'],
  character_count: ['character_count', 'characterCount', 'characters'],
  signed_up_at: ['signed_up_at', 'signedUpAt', 'createdAt', 'created_at', 'created'],
  is_internal: ['is_internal', 'isInternal'],
} as const;

const NAME_PARTS = ['firstName', 'lastName', 'first_name', 'last_name'];
const PROMOTED = new Set<string>([...Object.values(COLUMN_FIELDS).flat(), ...NAME_PARTS]);

function columnsOf(traits: Fields): Record<string, unknown> {
  const text = (column: keyof typeof COLUMN_FIELDS) =>
    textField(traits, ...COLUMN_FIELDS[column])
      ?.trim()
      .slice(0, LONGEST) || null;
  const role = text('role')?.toLowerCase() ?? '';
  const characters = anyField(traits, ...COLUMN_FIELDS.character_count);
  const count = Array.isArray(characters) ? characters.length : Number(characters ?? Number.NaN);
  const internal = anyField(traits, ...COLUMN_FIELDS.is_internal);
  const signedUpAt = findInstant(signUpOf(traits), upTo(Date.now()));
  const columns = {
    email: text('email'),
    name: text('name') ?? joinedName(traits),
    role: ROLES.has(role) ? role : null,
    tier: text('tier'),
    country: countryCode(text('country') ?? textField(fieldsOf(traits['address']), 'country')),
    signup_source: text('signup_source'),
    character_count: Number.isInteger(count) && count >= 0 && count < 2 ** 31 ? count : null,
    signed_up_at: isStorable(signedUpAt) ? new Date(signedUpAt).toISOString() : null,
    is_internal: typeof internal === 'boolean' ? internal : null,
  };
  return withoutNulls(columns);
}

// When somebody signed up, and whether they are internal, is counted by: a client that knows neither does not clear it.
const KEPT = new Set(['signed_up_at', 'is_internal']);

function clearedColumns(traits: Fields): Record<string, null> {
  const isCleared = (names: readonly string[]) => names.some((name) => traits[name] === null);
  const columns = Object.entries(COLUMN_FIELDS).filter(([column]) => !KEPT.has(column));
  const cleared = columns.filter(([, names]) => isCleared(names)).map(([column]) => column);
  if (isCleared(NAME_PARTS)) cleared.push('name');
  return Object.fromEntries(cleared.map((column) => [column, null]));
}

function withoutNulls(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function isStorable(instant: number | null): instant is number {
  return instant !== null && instant > Date.UTC(1970, 0, 1) && instant < Date.UTC(2200, 0, 1);
}

function joinedName(traits: Fields): string | null {
  const names = [textField(traits, 'firstName', 'first_name'), textField(traits, 'lastName', 'last_name')];
  return (
    names
      .filter((name) => name !== null)
      .join(' ')
      .slice(0, LONGEST) || null
  );
}

function freeTraits(traits: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(traits).filter(([name]) => !PROMOTED.has(name)));
}
