import type { Json } from '../audit/canonical-json.ts';

/** What opens a payment, and where somebody was: neither is ever kept. */
const UNKEPT = /^(client_secret|ip|ip_address|customer_purchase_ip)$/;

/** The same without the members that may not be stored, at any depth. */
export function withoutSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => !UNKEPT.test(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutSecrets(member)]));
}
