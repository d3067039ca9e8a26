/** The traits that the tab splits customers by, each with the filter of the customers list it leads to. */
export const SEGMENTATIONS = [
  { by: 'tier', title: 'By tier', parameter: 'tier' },
  { by: 'country', title: 'By country', parameter: 'country' },
  { by: 'characters', title: 'By character count' },
  { by: 'activity', title: 'Power users and casual ones' },
  { by: 'role', title: 'By role', parameter: 'role' },
  { by: 'signup_source', title: 'By sign-up source', parameter: 'source' },
] as const;
