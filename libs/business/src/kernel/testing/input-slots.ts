import { z } from 'zod';

/** The part of JSON schema that our contracts come to; `date` is an instant. */
type Shape = {
  type?: string | string[] | undefined;
  format?: string | undefined;
  pattern?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minItems?: number | undefined;
  minimum?: number | undefined;
  properties?: Record<string, Shape> | undefined;
  items?: Shape | undefined;
  anyOf?: Shape[] | undefined;
  oneOf?: Shape[] | undefined;
};

const Shape: z.ZodType<Shape> = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  minimum: z.number().optional(),
  properties: z.lazy(() => z.record(z.string(), Shape)).optional(),
  items: z.lazy(() => Shape).optional(),
  anyOf: z.lazy(() => z.array(Shape)).optional(),
  oneOf: z.lazy(() => z.array(Shape)).optional(),
});

/** What a contract takes, as its senders see it. */
export function shapeOf(contract: z.ZodType): Shape {
  const schema = z.toJSONSchema(contract, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'date' });
    },
  });
  return Shape.parse(schema);
}

/** A place in an input: how to get there, what belongs there, and whether null does. */
export type Slot = { path: readonly string[]; shape: Shape; isNullable: boolean };

/** Every place of an input, the outermost first; of alternatives the first. */
export function slotsOf(shape: Shape, path: readonly string[] = []): Slot[] {
  const { chosen, isNullable } = choose(shape);
  const inner = Object.entries(chosen.properties ?? {}).flatMap(([name, one]) =>
    slotsOf(one, [...path, name]),
  );
  const item = chosen.items === undefined ? [] : slotsOf(chosen.items, [...path, '0']);
  return [{ path, shape: chosen, isNullable }, ...inner, ...item];
}

const CURSORS = ['1.1', '1'];
/** Texts that a format or a name asks for. */
const TEXTS: Readonly<Record<string, string>> = {
  uuid: '018f7a10-0000-4000-8000-000000000000',
  email: 'somebody@example.com',
  date: '2026-01-01',
  interval: 'day',
  toDay: '2027-01-01',
  fromDay: '2026-01-01',
  zone: 'UTC',
  by: 'tier',
  dimension: 'tier',
  metric: 'active_customers',
  start: 'signup',
  month: '2025-01',
  ein: '12-3456789',
  zip: '94110',
  phone: '4155550100',
  state: 'CA',
  country: 'US',
  currency: 'USD',
};

/** An input that a contract takes, with every field that it has. */
export function sampleOf(shape: Shape, name = ''): unknown {
  const { chosen } = choose(shape);
  if (chosen.const !== undefined) return chosen.const;
  if (chosen.enum !== undefined) return chosen.enum.find((one) => one === TEXTS[name]) ?? chosen.enum[0];
  switch (chosen.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(chosen.properties ?? {}).map(([key, one]) => [key, sampleOf(one, key)]),
      );
    case 'array':
      return Array.from({ length: chosen.minItems ?? 1 }, () => sampleOf(chosen.items ?? {}, name));
    case 'string': {
      if (name === 'cursor') return CURSORS.find((one) => new RegExp(chosen.pattern ?? '').test(one));
      const known = TEXTS[name] ?? TEXTS[chosen.format ?? ''];
      return known === undefined
        ? 'something'.padEnd(chosen.minLength ?? 0, 'x').slice(0, chosen.maxLength)
        : known;
    }
    case 'date':
      return new Date(name === 'to' ? '2026-02-01T00:00:00Z' : '2026-01-01T00:00:00Z');
    case 'integer':
    case 'number':
      return name === 'year' ? 2025 : name === 'step' ? 0 : Math.max(chosen.minimum ?? 1, 1);
    case 'boolean':
      return false;
    default:
      return 'something';
  }
}

/** The same input with another value at one place. */
export function withValue(input: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(input)) return input.with(Number(key), withValue(input[Number(key)], rest, value));
  const fields: Record<string, unknown> = { ...(typeof input === 'object' ? input : {}) };
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

function choose(shape: Shape): { chosen: Shape; isNullable: boolean } {
  const types = [shape.type].flat();
  const alternatives = shape.anyOf ?? shape.oneOf ?? types.map((type) => ({ ...shape, type }));
  const chosen = alternatives.find(({ type }) => type !== 'null') ?? shape;
  return { chosen, isNullable: alternatives.some(({ type }) => type === 'null') };
}
