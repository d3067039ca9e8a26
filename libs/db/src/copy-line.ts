type CopiedValue = string | number | boolean | null | undefined;

const SPECIAL = /[\\\t\n\r]/;
const SPECIALS = new RegExp(SPECIAL, 'g');
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in COPY's text format. What is undefined is written as null. */
export function copyLine(values: readonly CopiedValue[]): string {
  return `${values.map(cell).join('\t')}\n`;
}

function cell(value: CopiedValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replace(SPECIALS, (found) => ESCAPES[found] ?? found) : value;
}
