const decimals = new Map<string, number>();

/** Minor units of a currency as its major ones: 1234 US cents are 12.34. */
export function majorUnits(minor: number | null, currency: string): number | null {
  return minor === null ? null : minor / 10 ** decimalsOf(currency);
}

// Asked for each point of a series, and making a format costs fifty uses of it.
function decimalsOf(currency: string): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  decimals.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}
