import { z } from 'zod';

/** What an API key may do. A write key has `events:write` only. */
export const Scope = z.enum(['events:write', 'records:write', 'metrics:read', 'reports:run']);
export type Scope = z.infer<typeof Scope>;
