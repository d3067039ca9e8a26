/** More than these a number would not give back. */
const MOST_DIGITS = 15;
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;

/**
 * Gives cells of a text file their types: plain decimals become numbers, true and false flags; an empty cell is left out.
 * Ids such as 00001 and codes such as 1e5 stay text.
 */
export function toTypedProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== '' && value !== null && value !== undefined)
      typed[name] = typeof value === 'string' ? toTyped(value) : value;
  }
  return typed;
}

function toTyped(text: string): unknown {
  if (text === 'true') return true;
  if (text === 'false') return false;
  const isExact = NUMBER.test(text) && text.replaceAll(/\D/g, '').length <= MOST_DIGITS;
  return isExact ? Number(text) : text;
}
