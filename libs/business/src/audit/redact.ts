import type { Json } from './canonical-json.ts';

const SECRET_KEY = /password|secret|token|hash|backupcodes|authorization|cookie|totpuri/i;

/** The same value with everything that could open a door replaced by `[redacted]`. */
export function redact(value: Json): Json {
  if (Array.isArray(value)) return value.map(redact);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      member !== null && SECRET_KEY.test(key) ? '[redacted]' : redact(member),
    ]),
  );
}
