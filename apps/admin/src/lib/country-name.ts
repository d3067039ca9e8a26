const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** "Portugal" for "PT"; "—" when unknown. */
export function countryName(code: string | null): string {
  if (code === null) return '—';
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
