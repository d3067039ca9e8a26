import { SuperJSON } from 'superjson';

/** superjson refuses these as names of members, because a careless reader would set a prototype; ours makes own members. */
const REFUSED_NAMES = ['constructor', 'prototype', '__proto__'] as const;

/** So many calls may travel in one request; the largest page asks about a dozen things. */
export const LARGEST_BATCH = 30;

/** superjson for data whose members may be called anything, such as the tiers of a platform. Both ends of tRPC use this one. */
export const transformer = new SuperJSON();

transformer.registerCustom(
  {
    isApplicable: (value): value is object =>
      isPlain(value) && REFUSED_NAMES.some((name) => Object.hasOwn(value, name)),
    serialize: (value) => Object.entries(value),
    deserialize: (entries) => Object.fromEntries(entries),
  },
  'entries',
);

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
