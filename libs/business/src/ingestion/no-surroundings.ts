import type { EventSurroundings } from './intake-event.ts';

/** What is known of an event that came without a browser, such as an imported row. */
export const NO_SURROUNDINGS: EventSurroundings = {
  bot: null,
  country: null,
  city: null,
  device: null,
  browser: null,
  os: null,
  source: null,
  medium: null,
  campaign: null,
  referrer: null,
  pageHost: null,
  pagePath: null,
};
