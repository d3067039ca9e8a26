/** Minor units of a currency as its major ones: 1234 US cents are 12.34. */
export function majorUnits(minor: number | null, currency: string): number | null {
  if (minor === null) return null;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return minor / 10 ** maximumFractionDigits;
}
