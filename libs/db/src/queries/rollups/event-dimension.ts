/** What an event says of itself and can be split by; `event_country` is its column `country`. */
export type EventDimension = 'device' | 'browser' | 'os' | 'event_country' | 'source' | 'bot';
