const FORMAT = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** Minor units of US dollars as a person reads them: `$2,000.00`. */
export function inUsd(minor: number): string {
  return FORMAT.format(minor / 100);
}
