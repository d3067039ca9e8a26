/** Where the demo's people live: how many of them, how far their clocks are from UTC, which cities. */
export const PLACES = [
  { weight: 36, country: 'US', utcOffsetHours: -6, cities: ['New York', 'Los Angeles', 'Austin', 'Chicago'] },
  { weight: 10, country: 'GB', utcOffsetHours: 0, cities: ['London', 'Manchester', 'Bristol'] },
  { weight: 9, country: 'DE', utcOffsetHours: 1, cities: ['Berlin', 'Hamburg', 'Munich'] },
  { weight: 8, country: 'BR', utcOffsetHours: -3, cities: ['São Paulo', 'Rio de Janeiro'] },
  { weight: 8, country: 'IN', utcOffsetHours: 5.5, cities: ['Mumbai', 'Bengaluru', 'Delhi'] },
  { weight: 6, country: 'FR', utcOffsetHours: 1, cities: ['Paris', 'Lyon'] },
  { weight: 5, country: 'JP', utcOffsetHours: 9, cities: ['Tokyo', 'Osaka'] },
  { weight: 5, country: 'CA', utcOffsetHours: -5, cities: ['Toronto', 'Vancouver', 'Montreal'] },
  { weight: 4, country: 'AU', utcOffsetHours: 10, cities: ['Sydney', 'Melbourne'] },
  { weight: 3, country: 'ES', utcOffsetHours: 1, cities: ['Madrid', 'Barcelona'] },
  { weight: 2, country: 'MX', utcOffsetHours: -6, cities: ['Mexico City', 'Guadalajara'] },
  { weight: 2, country: 'NL', utcOffsetHours: 1, cities: ['Amsterdam', 'Utrecht'] },
  { weight: 2, country: 'NG', utcOffsetHours: 1, cities: ['Lagos', 'Abuja'] },
] as const;

export type Place = (typeof PLACES)[number];
