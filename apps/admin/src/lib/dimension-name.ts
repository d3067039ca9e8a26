import { countryName } from './country-name.ts';

/** Traits that change are those of today, whenever what is counted happened; a name says so. */
const NAMES = new Map(
  Object.entries({
    tier: 'Today’s tier',
    country: 'Today’s country',
    role: 'Today’s role',
    signup_source: 'Sign-up source',
    characters: 'Characters today',
    activity: 'Activity today',
    kind: 'Kind',
    event: 'Event',
    device: 'Device',
    browser: 'Browser',
    os: 'Operating system',
    event_country: 'Country of the event',
    source: 'Source of the visit',
    type: 'Type',
    quality: 'Quality',
    failure_reason: 'Failure reason',
    plan: 'Plan',
    cancel_reason: 'Reason',
    content_type: 'Content type',
    method: 'Payment method',
  }),
);

/** What an event carries under a name of its sender's. */
const PROPERTY = 'properties.';

/** "Sign-up source" for signup_source, "Today’s tier" for the tier of people; a subscription’s own tier is called otherwise. */
export function dimensionName(dimension: string): string {
  if (dimension.startsWith(PROPERTY)) return `${sentence(dimension.slice(PROPERTY.length))} (property)`;
  return NAMES.get(dimension) ?? sentence(dimension);
}

/** How a value of a dimension reads: "Portugal" for country PT, "Unknown" for the unknown. */
export function dimensionValueName(dimension: string, value: string): string {
  if (value === 'unknown' || value === 'Unknown') return 'Unknown';
  if (dimension === 'country' || dimension === 'event_country') return countryName(value);
  if (dimension === 'signup_source' || dimension === 'source' || dimension.startsWith(PROPERTY)) return value;
  return sentence(value);
}

/** An event's or a value's name in words: "Generation completed" for generation_completed. */
export function sentence(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
