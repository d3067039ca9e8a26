export type Wire = 'platform' | 'segment' | 'posthog';

/** The sizes in bytes that each SDK knows to keep to: of a whole body, inflated, and of one event. */
export const INTAKE_LIMITS = {
  platform: { body: 10 * 1024 * 1024, event: 256 * 1024 },
  segment: { body: 500 * 1024, event: 32 * 1024 },
  posthog: { body: 20 * 1024 * 1024, event: 2 * 1024 * 1024 },
} as const satisfies Record<Wire, { body: number; event: number }>;

/** Events of one request: millions of empty ones fit in a body, and each would be answered by name. */
export const MOST_EVENTS = 20_000;
