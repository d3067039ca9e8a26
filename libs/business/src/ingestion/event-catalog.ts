import { plainTable } from '../kernel/plain-table.ts';
import { bookkeepingEvents } from './event-catalog/bookkeeping-events.ts';
import type { EventDefinition } from './event-catalog/event-definition.ts';
import { journeyEvents } from './event-catalog/journey-events.ts';
import { mediaEvents } from './event-catalog/media-events.ts';
import { workEvents } from './event-catalog/work-events.ts';

/** Every event the platform knows by canonical name. Other names are accepted as custom events. */
export const EVENT_CATALOG: Readonly<Record<string, EventDefinition>> = plainTable({
  ...journeyEvents,
  ...workEvents,
  ...mediaEvents,
  ...bookkeepingEvents,
});

const canonicalNames = new Map(
  Object.entries(EVENT_CATALOG).flatMap(([canonical, definition]) => [
    [canonical, canonical] as const,
    ...definition.aliases.map((alias) => [alias, canonical] as const),
  ]),
);

/** The stored names of the events with no activity in them, for `name <> all(…)`. */
export const BOOKKEEPING_NAMES: readonly string[] = Object.entries(EVENT_CATALOG).flatMap(
  ([name, definition]) => (definition.isActivity ? [] : [name, ...definition.aliases]),
);

/** The name the catalog gives an event, however its sender called it; a custom event keeps its own. */
export function canonicalName(name: string): string {
  return canonicalNames.get(name) ?? name;
}

/** Every stored name that means the same event as `name`, the canonical one first. */
export function namesFor(name: string): string[] {
  const canonical = canonicalName(name);
  return [canonical, ...(EVENT_CATALOG[canonical]?.aliases ?? [])];
}

/** Whether the event shows that a person was active; custom events do. */
export function isActivity(name: string): boolean {
  return EVENT_CATALOG[canonicalName(name)]?.isActivity ?? true;
}
