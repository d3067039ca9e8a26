import { type WrittenTime, writtenTime } from './written-time.ts';

const DAY_MS = 86_400_000;

/** How the dates of a file are written, where it is not ISO 8601. */
export type DateFormat = {
  name: string;
  /** Null when the text is not written so; what has the shape and does not exist is null too. */
  read: (text: string) => WrittenTime | null;
};

const TIME = String.raw`(?:,?[Tt\s]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]\.?)?\s*(?<zone>Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?`;
const TOKENS: Readonly<Record<string, string>> = {
  dd: String.raw`(?<day>\d{1,2})`,
  mm: String.raw`(?<month>\d{1,2})`,
  yyyy: String.raw`(?<year>\d{4})`,
  yy: String.raw`(?<year>\d{2})`,
};
const ORDER = /^(dd|mm|yy(?:yy)?)([/.-])(dd|mm|yy(?:yy)?)\2(dd|mm|yy(?:yy)?)$/;

/** The day before the first one that a spreadsheet counts; it holds 1900 for a leap year, which all days since then make up for. */
const EXCEL_START = Date.UTC(1899, 11, 30);
const EXCEL_1904_START = Date.UTC(1904, 0, 1);

/** What `--dates` may say, for whoever asks. */
export const DATE_FORMATS =
  'iso, dd/mm/yyyy, mm/dd/yyyy, yyyy/mm/dd, dd.mm.yyyy, dd/mm/yy, yyyymmdd, excel, excel-1904';

/** The format of that name, in any case: an order such as `dd/mm/yyyy`, `yyyymmdd`, `excel`. Null when there is none. */
export function dateFormat(name: string): DateFormat | null {
  const known = name.trim().toLowerCase();
  switch (known) {
    case 'iso':
      return { name: known, read: () => null };
    case 'excel':
      return { name: known, read: (text) => fromSerial(text, EXCEL_START) };
    case 'excel-1904':
      return { name: known, read: (text) => fromSerial(text, EXCEL_1904_START) };
    case 'yyyymmdd':
      return inOrder(known, String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`);
    default:
      return separated(known);
  }
}

// Whoever names the order means it, whichever of the three separators the file has.
function separated(name: string): DateFormat | null {
  const [, first = '', , second = '', third = ''] = ORDER.exec(name) ?? [];
  const tokens = [first, second, third];
  const kinds = new Set(tokens.map((token) => token.slice(0, 1)));
  if (kinds.size !== 3 || kinds.has('')) return null;
  return inOrder(name, tokens.map((token) => TOKENS[token] ?? '').join('[/.-]'));
}

function inOrder(name: string, date: string): DateFormat {
  const pattern = new RegExp(`^${date}${TIME}$`);
  return {
    name,
    read: (text) => {
      const groups = pattern.exec(text)?.groups;
      return groups === undefined ? null : writtenTime(groups);
    },
  };
}

function fromSerial(text: string, start: number): WrittenTime | null {
  if (!/^\d{1,6}(?:[.,]\d{1,12})?$/.test(text)) return null;
  return { wallMs: start + Math.round(Number(text.replace(',', '.')) * DAY_MS), offsetMs: null };
}
