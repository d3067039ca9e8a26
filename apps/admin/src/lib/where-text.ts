import type { Filter } from '@sextant/business/kernel/query/contract';

/** Conditions as an address carries them: "tier:pro,studio;country!:US". Separators inside names and values are escaped. */
export function whereToText(where: readonly Filter[]): string {
  return where
    .map(
      ({ dimension, values, isNegated }) =>
        `${escape(dimension)}${isNegated ? '!:' : ':'}${values.map(escape).join(',')}`,
    )
    .join(';');
}

/** The conditions of a text, or null when it is not one. */
export function whereFromText(text: string): Filter[] | null {
  if (text === '') return [];
  const where = text.split(';').map(readCondition);
  return where.every((condition) => condition !== null) ? where : null;
}

function readCondition(text: string): Filter | null {
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const isNegated = text[colon - 1] === '!';
  const dimension = unescape(text.slice(0, isNegated ? colon - 1 : colon));
  const values = text
    .slice(colon + 1)
    .split(',')
    .map(unescape);
  if (dimension === null || dimension === '' || values.some((value) => value === null || value === ''))
    return null;
  return { dimension, values: values.filter((value) => value !== null), isNegated };
}

function escape(text: string): string {
  return text.replaceAll(/[%;:,!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescape(text: string): string | null {
  return /%(?![0-9a-f]{2})/i.test(text)
    ? null
    : text.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
}
