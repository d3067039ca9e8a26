/** What is known of one customer that people can be grouped by; null is unknown. */
export type PersonRecord = {
  id: number;
  role: string | null;
  tier: string | null;
  country: string | null;
  signupSource: string | null;
  characterCount: number | null;
  /** The sign-up, else the first event. */
  startedAt: Date;
  isInternal: boolean;
};
