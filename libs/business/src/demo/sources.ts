/** How people find the platform. `referrer` is a host; direct visits have none. */
export const SOURCES = [
  { weight: 30, source: 'direct', medium: null, campaign: null, referrer: null },
  { weight: 24, source: 'google', medium: 'organic', campaign: null, referrer: 'www.google.com' },
  { weight: 8, source: 'google', medium: 'cpc', campaign: 'voice-studio', referrer: 'www.google.com' },
  {
    weight: 14,
    source: 'instagram',
    medium: 'social',
    campaign: 'creator-stories',
    referrer: 'l.instagram.com',
  },
  { weight: 9, source: 'tiktok', medium: 'social', campaign: null, referrer: 'www.tiktok.com' },
  { weight: 6, source: 'youtube', medium: 'video', campaign: 'tutorials', referrer: 'www.youtube.com' },
  { weight: 5, source: 'newsletter', medium: 'email', campaign: 'monthly-digest', referrer: null },
  { weight: 4, source: 'referral', medium: 'referral', campaign: 'invite-a-friend', referrer: null },
] as const;

/** Where the crowd of the launch comes from. */
export const LAUNCH_SOURCE = {
  weight: 1,
  source: 'producthunt',
  medium: 'launch',
  campaign: 'studio-launch',
  referrer: 'www.producthunt.com',
} as const;

export type Source = (typeof SOURCES)[number] | typeof LAUNCH_SOURCE;
