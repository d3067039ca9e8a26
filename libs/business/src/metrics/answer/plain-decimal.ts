/** A value as text: numbers never with an exponent, and without the noise of binary fractions; unknown is empty. */
export function plainDecimal(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return Number.isInteger(value)
    ? String(value)
    : String(Number(value.toFixed(12))).replace(/^.*e.*$/, value.toFixed(12));
}
