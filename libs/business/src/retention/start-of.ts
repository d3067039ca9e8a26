/** What puts a person in a cohort. */
export type CohortStart = { kind: 'signup' } | { kind: 'first' | 'each'; event: string };

/** Reads `signup`, `first:<event>` or `each:<event>`; the event `any` is any activity. */
export function startOf(start: string): CohortStart {
  if (start === 'signup') return { kind: 'signup' };
  const event = start.slice(start.indexOf(':') + 1);
  return { kind: start.startsWith('each:') ? 'each' : 'first', event: event === 'any' ? '*' : event };
}
