import type { Act } from './act.ts';
import type { Actor } from './intake-store.ts';

/** Where each actor of a batch came from: the source of their earliest human event that has one. */
export function earliestSources(acts: readonly Act[]): Map<Actor, { source: string; at: number }> {
  const sources = new Map<Actor, { source: string; at: number }>();
  for (const { event, actor } of acts) {
    if (event.source === null || event.bot !== null) continue;
    const known = sources.get(actor);
    if (known === undefined || event.occurredAt < known.at) {
      sources.set(actor, { source: event.source, at: event.occurredAt });
    }
  }
  return sources;
}
