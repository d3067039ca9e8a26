import { z } from 'zod';

type Json = Record<string, unknown>;

/** What a schema takes, as JSON Schema; a rule that JSON Schema cannot say is left to the sentence of the refusal. */
export function takes(schema: z.ZodType): Json {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return body;
}

/** What a schema gives, as JSON Schema. */
export function gives(schema: z.ZodType): Json {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return body;
}

export const jsonBody = (schema: Json) => ({ required: true, content: { 'application/json': { schema } } });

export const answer = (description: string, schema?: Json) => ({
  description,
  ...(schema === undefined ? {} : { content: { 'application/json': { schema } } }),
});

/** The answers that every operation may give. */
export const REFUSALS = {
  400: answer('Refused; `error.message` names the field and the fix.'),
  401: answer('No key, or one that is unknown or revoked.'),
  403: answer('The key lacks the scope.'),
  413: answer('Too much at once.'),
  429: answer('Too fast; `retry-after` says when to come again.'),
  503: answer('Overloaded; nothing was stored. Send it again after `retry-after` seconds.'),
} as const;

/** A text in the query string. */
export const queryText = (name: string, description: string, isRequired = false) => ({
  name,
  in: 'query',
  required: isRequired,
  description,
  schema: { type: 'string' },
});
