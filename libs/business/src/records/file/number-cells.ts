import type { RecordIssue } from '../to-record-issues.ts';
import { decimalMarkOf, readNumber, type DecimalMark } from './read-number.ts';

export type NumberWriting = {
  /** Fields that hold numbers. */
  fields: readonly string[];
  /** A field of other cells, whose numbers are read only where a mark was asked for; null when there is none. */
  rest: string | null;
  /** What was asked for, or found in the beginning of the file; null when neither says. */
  mark: DecimalMark | null;
  isAsked: boolean;
};

const PLAIN = { '.': /^-?\d+(?:\.\d+)?$/, ',': /^-?\d+$/ } as const;

/** Puts the numbers of a file's records in plain digits, whatever stands before their decimals and between their thousands. */
export class NumberCells {
  readonly #writing: NumberWriting;
  readonly #signs = new Map<string, readonly string[]>();
  #example: string | null = null;
  #count = 0;

  constructor(writing: NumberWriting) {
    this.#writing = writing;
  }

  /** Changes the record's numbers in place. An issue for each that could be two numbers, or belongs to another writing. */
  read(record: Record<string, unknown>): RecordIssue[] {
    const issues: RecordIssue[] = [];
    const { fields, mark } = this.#writing;
    for (const field of fields) {
      const text = record[field];
      if (typeof text !== 'string' || PLAIN[mark ?? '.'].test(text)) continue;
      const signs = this.#signsOf(record['currency']);
      if (this.#isDoubtful(text, signs)) issues.push({ field, message: doubt(text, mark) });
      else record[field] = this.#plain(text, signs) ?? text;
    }
    this.#readRest(record);
    return issues;
  }

  /** What was read otherwise than it is written, in a sentence with an example; none when nothing was. */
  notes(): string[] {
    return this.#example === null
      ? []
      : [`numbers read from another writing: ${this.#count}, such as ${this.#example}`];
  }

  #plain(text: string, signs: readonly string[]): string | null {
    const plain = readNumber(text, this.#writing.mark ?? '.', signs);
    if (plain !== null && plain !== text) {
      this.#count += 1;
      this.#example ??= `${text.trim()} as ${plain}`;
    }
    return plain;
  }

  #isDoubtful(text: string, signs: readonly string[]): boolean {
    const { mark } = this.#writing;
    const own = decimalMarkOf(text, signs);
    if (mark !== null) return own !== null && own !== mark;
    return own === ',' || (own === null && text.includes(',') && readNumber(text, '.', signs) !== null);
  }

  #readRest(record: Record<string, unknown>): void {
    const { rest, mark, isAsked } = this.#writing;
    const cells = rest === null ? null : record[rest];
    if (rest === null || !isAsked || mark === null || typeof cells !== 'object' || cells === null) return;
    const read = ([name, cell]: [string, unknown]): [string, unknown] => {
      const isNumber = typeof cell === 'string' && /\D/.test(cell) && decimalMarkOf(cell) === mark;
      return [name, isNumber ? this.#plain(cell, []) : cell];
    };
    record[rest] = Object.fromEntries(Object.entries(cells).map(read));
  }

  #signsOf(currency: unknown): readonly string[] {
    if (typeof currency !== 'string') return [];
    const code = currency.trim().toUpperCase();
    const known = this.#signs.get(code) ?? signsOf(code);
    this.#signs.set(code, known);
    return known;
  }
}

/** The mark that all numbers of the sample's records agree on; null when they say nothing, or both. */
export function agreedMark(
  records: readonly Readonly<Record<string, unknown>>[],
  fields: readonly string[],
): DecimalMark | null {
  const marks = new Set<DecimalMark>();
  for (const record of records) {
    const currency = record['currency'];
    const signs = typeof currency === 'string' ? signsOf(currency.trim().toUpperCase()) : [];
    for (const field of fields) {
      const text = record[field];
      const mark = typeof text === 'string' ? decimalMarkOf(text, signs) : null;
      if (mark !== null) marks.add(mark);
    }
  }
  const [only = null] = marks;
  return marks.size === 1 ? only : null;
}

function signsOf(currency: string): readonly string[] {
  if (!/^[A-Z]{3}$/.test(currency)) return [];
  const signs = (['symbol', 'narrowSymbol'] as const).map(
    (currencyDisplay) =>
      new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value ?? currency,
  );
  return [...new Set([currency, ...signs])];
}

function doubt(text: string, mark: DecimalMark | null): string {
  const quoted = JSON.stringify(text);
  if (mark === null)
    return `${quoted} may have a decimal comma or a comma between thousands. Say --decimal , or --decimal .`;
  return `${quoted} has not the decimal ${mark === ',' ? 'comma' : 'point'} of the other numbers. Write all in one way, or say --decimal ${mark === ',' ? '.' : ','}`;
}
