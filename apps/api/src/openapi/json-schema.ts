import { z } from 'zod';

/** A contract as JSON schema, as its senders see it; what JSON cannot say is left open. */
export function jsonSchema(contract: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' });
  return schema;
}
