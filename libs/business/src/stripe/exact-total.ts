const DECIMAL = /^(-?\d+)(?:\.(\d{1,12}))?$/;
const PLACES = 12;
const SCALE = 10n ** BigInt(PLACES);

/** A unit price, which may have fractions of a minor unit, times a quantity: whole minor units, halves rounded up. Null when the price is no decimal. */
export function exactTotal(unit: string, quantity: number): number | null {
  const parts = DECIMAL.exec(unit);
  if (!parts || !Number.isSafeInteger(quantity)) return null;
  const [, whole = '', fraction = ''] = parts;
  const scaled = BigInt(whole + fraction.padEnd(PLACES, '0')) * BigInt(quantity);
  return Number((scaled + SCALE / 2n) / SCALE);
}
