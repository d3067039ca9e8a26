import { z } from 'zod';

const DECIMAL = /^\d{1,12}(?:\.\d{1,12})?$/;

/** A positive decimal, kept digit by digit. */
export const Rate = z
  .union([z.string(), z.number()], 'Give the rate as a decimal such as 1.0834.')
  .transform((value, context) => {
    const digits = String(value).trim();
    if (DECIMAL.test(digits) && Number(digits) > 0) return digits;
    context.issues.push({
      code: 'custom',
      input: value,
      message: `${JSON.stringify(value)} is no rate. Write a decimal above 0 with at most 12 places, such as 1.0834.`,
    });
    return z.NEVER;
  })
  .meta({
    format: 'decimal',
    description: 'Units of the quote for one unit of the currency.',
    examples: ['1.0834'],
  });

/** The rate between minor units, when the quote has `places` decimals more than the currency: its point, moved. */
export function minorRate(rate: string, places: number): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = `${whole}${fraction}`;
  const point = whole.length + places;
  const padded = point < 0 ? digits.padStart(digits.length - point, '0') : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  return `${padded.slice(0, at) || '0'}.${padded.slice(at) || '0'}`;
}
