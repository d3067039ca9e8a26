/** The plans: price of a month in cents, credits that come with it, the share that cancels in a month. */
export const TIERS = [
  { tier: 'free', weight: 0, monthlyMinor: 0, monthlyCredits: 0, monthlyChurn: 0 },
  { tier: 'starter', weight: 55, monthlyMinor: 900, monthlyCredits: 150, monthlyChurn: 0.11 },
  { tier: 'pro', weight: 35, monthlyMinor: 2900, monthlyCredits: 600, monthlyChurn: 0.06 },
  { tier: 'studio', weight: 10, monthlyMinor: 9900, monthlyCredits: 2500, monthlyChurn: 0.03 },
] as const;

export type Tier = (typeof TIERS)[number];

export const PAID_TIERS: readonly Tier[] = TIERS.filter((tier) => tier.monthlyMinor > 0);

export const SIGNUP_CREDITS = 25;

/** A pack of credits that anybody can buy. */
export const CREDIT_PACK = { credits: 100, amountMinor: 1000 } as const;
