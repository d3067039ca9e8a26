/** What stands before the decimals of a number. */
export type DecimalMark = '.' | ',';

const SPACES = /[\u00a0\u2007\u2009\u202f]/g;
const SIGNED = /^(?<sign>[-+]?)(?<digits>[\d.,'’ ]*\d)(?<after>-?)$/;
const WHOLE = {
  '.': /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:['’ ]\d{3})+)$/,
  ',': /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:['’ ]\d{3})+)$/,
} as const;

/**
 * A number as bookkeepers write it, in plain digits: "$1,234.50" is "1234.50", "(12,50)" with a decimal comma "-12.50".
 * `signs` are the words and signs of its currency. Null when it is no number of that writing.
 */
export function readNumber(text: string, mark: DecimalMark, signs: readonly string[] = []): string | null {
  const trimmed = text.replace(SPACES, ' ').replace('−', '-').trim();
  const inner = /^\((.*)\)$/.exec(trimmed)?.[1];
  const groups = SIGNED.exec(withoutSigns(inner ?? trimmed, signs))?.groups;
  if (!groups) return null;
  const { sign = '', digits = '', after = '' } = groups;
  if (sign !== '' && (after !== '' || inner !== undefined)) return null;
  const plain = plainDigits(digits, mark);
  const isNegative = inner !== undefined || sign === '-' || after === '-';
  return plain === null ? null : `${isNegative ? '-' : ''}${plain}`;
}

/** The mark that must stand before the decimals of this text; null when it would be a number with either, or with neither. */
export function decimalMarkOf(text: string, signs: readonly string[] = []): DecimalMark | null {
  const isPoint = readNumber(text, '.', signs) !== null;
  const isComma = readNumber(text, ',', signs) !== null;
  if (isPoint === isComma) return null;
  return isPoint ? '.' : ',';
}

function withoutSigns(text: string, signs: readonly string[]): string {
  const sign = signs.find((candidate) => text.includes(candidate));
  if (sign === undefined) return text;
  const [before = '', after = '', ...more] = text.split(sign);
  // A sign of currency stands at one end; a minus may stand outside of it.
  const isAtEnd = more.length === 0 && (/^[-+]?\s*$/.test(before) || after.trim() === '');
  return isAtEnd ? `${before.trim()}${after.trim()}` : text;
}

function plainDigits(digits: string, mark: DecimalMark): string | null {
  const at = digits.lastIndexOf(mark);
  if (digits.indexOf(mark) !== at) return null;
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (!/^\d*$/.test(fraction) || (whole !== '' && !WHOLE[mark].test(whole))) return null;
  return `${whole.replace(/\D/g, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
}
