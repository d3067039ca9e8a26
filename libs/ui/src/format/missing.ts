/** What is drawn where a value is unknown; a measured zero is drawn as 0. */
export const MISSING = '—';
