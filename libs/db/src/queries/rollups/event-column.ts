import type { EventDimension } from './event-dimension.ts';

/** The SQL of each event dimension, for a table named e. The unknown has a value too, so that cells can hold it. */
export const EVENT_COLUMN: Readonly<Record<EventDimension, string>> = {
  device: `coalesce(e.device, 'unknown')`,
  browser: `coalesce(e.browser, 'unknown')`,
  os: `coalesce(e.os, 'unknown')`,
  event_country: `coalesce(e.country::text, 'unknown')`,
  source: `coalesce(e.source, 'unknown')`,
  bot: `coalesce(e.bot, 'unknown')`,
};
