import Bowser from 'bowser';

/** A user agent in words, for instance "Chrome on Linux". */
export function describeDevice(userAgent: string | null): string {
  if (userAgent === null || userAgent === '') return 'Unknown device';
  const parsed = Bowser.parse(userAgent);
  const browser = parsed.browser.name ?? 'Unknown browser';
  const system = parsed.os.name;
  return system === undefined ? browser : `${browser} on ${system}`;
}
