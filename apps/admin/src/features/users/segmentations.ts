/** The traits that the tab splits customers by, each with the filter of the customers list it leads to. */
export const SEGMENTATIONS = [
  { by: 'tier', title: 'By today’s tier', parameter: 'tier' },
  { by: 'country', title: 'By today’s country', parameter: 'country' },
  { by: 'characters', title: 'By today’s character count' },
  { by: 'activity', title: 'Power users and casual ones of today' },
  { by: 'role', title: 'By today’s role', parameter: 'role' },
  { by: 'signup_source', title: 'By sign-up source', parameter: 'source' },
] as const;
