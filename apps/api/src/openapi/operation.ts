type Response = { description: string; content?: Record<string, { schema: unknown }> };

export type Operation = {
  tags: string[];
  summary: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<string, Response>;
};

/** A reference to a schema of the document. */
export function schemaOf(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** A body of JSON. */
export function jsonBody(
  schema: unknown,
  description: string,
): { description: string; content: Record<string, { schema: unknown }> } {
  return { description, content: { 'application/json': { schema } } };
}

/** What every operation may answer instead. */
export const REFUSALS: Record<string, Response> = {
  400: jsonBody(schemaOf('Refusal'), 'Something in the request is wrong; the message names it and the fix.'),
  401: jsonBody(schemaOf('Refusal'), 'No valid key.'),
  403: jsonBody(schemaOf('Refusal'), 'The key lacks the scope.'),
  413: jsonBody(schemaOf('Refusal'), 'Too much at once.'),
  429: jsonBody(schemaOf('Refusal'), 'Too often; Retry-After says when to come back.'),
};
