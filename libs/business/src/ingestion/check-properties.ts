import { z } from 'zod';
import { canonicalName, EVENT_CATALOG } from './event-catalog.ts';
import type { Fault } from './wires/sent-event.ts';

type Properties = Readonly<Record<string, unknown>>;

/** The properties worth storing, with what had to be left out or is missing; or why the event cannot be taken. */
export type CheckedProperties = { properties: Properties; corrections: Fault[] } | { fault: Fault };

/**
 * Holds an event against its catalog entry. A required property of an impossible type refuses the event; an optional one is
 * left out, and a missing required one is noted. Custom events are taken as they are.
 */
export function checkProperties(name: string, properties: Properties): CheckedProperties {
  const schema = EVENT_CATALOG[canonicalName(name)]?.properties;
  const parsed = schema?.safeParse(properties);
  if (schema === undefined || parsed === undefined || parsed.success) return { properties, corrections: [] };

  const kept = { ...properties };
  const corrections: Fault[] = [];
  for (const field of new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')))) {
    const isMissing = properties[field] === undefined || properties[field] === null;
    const expected = expectedType(schema, field);
    if (isMissing) corrections.push(missing(name, field, expected));
    else if (isRequired(schema, field)) return { fault: impossible(name, field, expected) };
    else {
      delete kept[field];
      corrections.push(leftOut(name, field, expected));
    }
  }
  return { properties: kept, corrections };
}

function shapeOf(schema: z.ZodType, field: string): z.ZodType | null {
  const shape = schema instanceof z.ZodObject ? schema.shape[field] : undefined;
  return shape instanceof z.ZodType ? shape : null;
}

function isRequired(schema: z.ZodType, field: string): boolean {
  return shapeOf(schema, field)?.safeParse(undefined).success === false;
}

function expectedType(schema: z.ZodType, field: string): string {
  const shape = shapeOf(schema, field);
  const accepts = (value: unknown) => shape?.safeParse(value).success === true;
  if (accepts('a word')) return accepts(['a']) ? 'a list of texts' : 'text';
  return accepts(1) ? 'a number' : 'true or false';
}

function missing(name: string, field: string, expected: string): Fault {
  return {
    code: 'property_missing',
    field: `properties.${field}`,
    reason: `"${name}" was taken without "${field}", which it should carry.`,
    fix: `Send "${field}" as ${expected}.`,
  };
}

function leftOut(name: string, field: string, expected: string): Fault {
  return {
    code: 'property_left_out',
    field: `properties.${field}`,
    reason: `"${name}" was taken without its "${field}", which is not ${expected}.`,
    fix: `Send "${field}" as ${expected}.`,
  };
}

function impossible(name: string, field: string, expected: string): Fault {
  return {
    code: 'property_impossible',
    field: `properties.${field}`,
    reason: `"${field}" of "${name}" is not ${expected}.`,
    fix: `Send "${field}" as ${expected}.`,
  };
}
