const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/**
 * Exact minor units of a decimal amount in major units: "12.5" in USD (exponent 2) is 1250.
 * Null when it is no plain decimal, has more places than the currency, or more than a safe integer holds.
 */
export function parseAmount(amount: string | number, exponent: number): number | null {
  const parts = DECIMAL.exec(String(amount).trim());
  if (!parts) return null;
  const [, whole = '', fraction = ''] = parts;
  const places = fraction.replace(/0+$/, '');
  if (places.length > exponent) return null;
  const minor = Number(whole + places.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}
