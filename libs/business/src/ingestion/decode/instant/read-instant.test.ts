import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateFormat } from './date-format.ts';
import { AHEAD, readInstant, upTo } from './read-instant.ts';

const NOW = Date.UTC(2026, 4, 1);
const read = (value: unknown, more: { dates?: string; zone?: string } = {}) => {
  const format = more.dates === undefined ? null : dateFormat(more.dates);
  const zone = more.zone === undefined ? {} : { zone: more.zone };
  const result = readInstant(value, { ...upTo(NOW), ...(format && { format }), ...zone });
  return 'at' in result ? new Date(result.at).toISOString() : result.reason;
};

test.each([
  ['2026-05-01T10:00:00.123Z', '2026-05-01T10:00:00.123Z'],
  ['2026-05-01t10:00:00z', '2026-05-01T10:00:00.000Z'],
  ['2026-05-01T12:00:00+02:00', '2026-05-01T10:00:00.000Z'],
  ['2024-05-01T10:20:30-0330', '2024-05-01T13:50:30.000Z'],
  ['2026-05-01 12:00:00.123456+02', '2026-05-01T10:00:00.123Z'],
  ['2026-05-01T10:00:00,5Z', '2026-05-01T10:00:00.500Z'],
  ['2026-05-01 10:00:00', '2026-05-01T10:00:00.000Z'],
  ['2026-05-01 10:00:00 UTC', '2026-05-01T10:00:00.000Z'],
  ['2026-05-01T10:00', '2026-05-01T10:00:00.000Z'],
  ['20260501T100000Z', '2026-05-01T10:00:00.000Z'],
  [' 2026-05-01 ', '2026-05-01T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['1704067200000', '2024-01-01T00:00:00.000Z'],
  [1704067200000, '2024-01-01T00:00:00.000Z'],
  [1704067200, '2024-01-01T00:00:00.000Z'],
  ['1704067200', '2024-01-01T00:00:00.000Z'],
  [1694769302.325, '2023-09-15T09:15:02.325Z'],
  ['1694769302.325', '2023-09-15T09:15:02.325Z'],
  [631152000, '1990-01-01T00:00:00.000Z'],
  [NOW / 1000 + 86_400, '2026-05-02T00:00:00.000Z'],
])('%j is %s', (value, iso) => {
  expect(read(value)).toBe(iso);
});

test.each([
  [
    45443,
    'As epoch seconds or milliseconds it lies before 1990 or ahead; it looks like the day 2024-05-31 of a spreadsheet',
  ],
  ['45474.5', 'it looks like the day 2024-07-01 of a spreadsheet'],
  [20240531, 'it looks like the day 2024-05-31 without its dashes'],
  ['20210623', 'it looks like the day 2021-06-23 without its dashes'],
  [202405311030, 'it looks like a day and a time without separators'],
  ['20240531103000', 'it looks like a day and a time without separators'],
  [2024, 'it looks like a year'],
  ['1704067200000000', 'it looks like microseconds'],
  ['1704067200000000000', 'it looks like nanoseconds'],
  [NOW / 1000 + 86_401, 'it lies before 1990 or ahead'],
  [0, 'it lies before 1990 or ahead'],
  [-5, 'it lies before 1990 or ahead'],
  ['2026-02-30', 'There is no such day or time'],
  ['2023-02-29T10:00:00Z', 'There is no such day or time'],
  ['2026-13-45', 'There is no such day or time'],
  ['2026-05-01T25:00Z', 'There is no such day or time'],
  ['2026-05-01T10:60Z', 'There is no such day or time'],
  ['2026-05-01T10:00:60Z', 'There is no such day or time'],
  ['2026-05-01T10:00+99:00', 'There is no such day or time'],
  ['05/04/2026', 'It may be 5 April or 4 May'],
  ['5.4.26', 'It may be 5 April or 4 May'],
  ['31/12/2026', 'The order of day and month is not that of ISO 8601'],
  ['32/01/2026', 'There is no such day'],
  ['', '"" is not a date'],
  ['yesterday', '"yesterday" is not a date'],
  ['abc 12', '"abc 12" is not a date'],
  ['May 2026', '"May 2026" is not a date'],
  ['Fri, 01 May 2026 10:00:00 GMT', 'is not a date'],
  ['2026-05', 'is not a date'],
  ['1e9', 'is not a date'],
  ['0x65000000', 'is not a date'],
  ['Infinity', 'is not a date'],
  [Number.NaN, 'is not a date'],
  [{ $date: '2026-05-01' }, 'An object is not a date'],
  [['2026-05-01'], 'A list is not a date'],
  [true, 'true is not a date'],
  [null, 'null is not a date'],
  ['x'.repeat(5000), 'is not a date'],
])('%j is refused with what it looks like', (value, sentence) => {
  expect(read(value)).toContain(sentence);
  expect(read(value)).toContain('is not a date');
  expect(read(value).length).toBeLessThan(200);
});

test.each([
  ['dd/mm/yyyy', '05/04/2026', '2026-04-05T00:00:00.000Z'],
  ['mm/dd/yyyy', '05/04/2026', '2026-05-04T00:00:00.000Z'],
  ['mm/dd/yyyy', '5/4/2026 1:05 PM', '2026-05-04T13:05:00.000Z'],
  ['mm/dd/yyyy', '5/4/2026, 12:00:01 AM', '2026-05-04T00:00:01.000Z'],
  ['dd.mm.yyyy', '31.12.2025 23:59:59', '2025-12-31T23:59:59.000Z'],
  ['dd/mm/yyyy', '31.12.2025', '2025-12-31T00:00:00.000Z'],
  ['DD/MM/YYYY', '31/12/2025 10:00 UTC', '2025-12-31T10:00:00.000Z'],
  ['dd/mm/yy', '31/12/25', '2025-12-31T00:00:00.000Z'],
  ['dd/mm/yy', '31/12/99', '1999-12-31T00:00:00.000Z'],
  ['yyyy/mm/dd', '2026/04/05', '2026-04-05T00:00:00.000Z'],
  ['yyyymmdd', '20240531', '2024-05-31T00:00:00.000Z'],
  ['yyyymmdd', 20240531, '2024-05-31T00:00:00.000Z'],
  ['excel', '45443', '2024-05-31T00:00:00.000Z'],
  ['excel', 45474.5, '2024-07-01T12:00:00.000Z'],
  ['excel', '45474,75', '2024-07-01T18:00:00.000Z'],
  ['excel', '60', '1900-02-28T00:00:00.000Z'],
  ['excel-1904', '43981', '2024-05-31T00:00:00.000Z'],
  ['dd/mm/yyyy', '2026-05-04', '2026-05-04T00:00:00.000Z'],
  ['excel', '2026-05-04T10:00:00+02:00', '2026-05-04T08:00:00.000Z'],
  ['dd/mm/yyyy', 1704067200, '2024-01-01T00:00:00.000Z'],
])('%s reads %j as %s', (dates, value, iso) => {
  expect(read(value, { dates })).toBe(iso);
});

test.each([
  ['mm/dd/yyyy', '31/12/2025'],
  ['dd/mm/yyyy', '30/02/2026'],
  ['dd/mm/yyyy', '05/04/26'],
  ['dd/mm/yyyy', '5/4/2026 13:05 PM'],
  ['yyyymmdd', '20240231'],
  ['excel', 'soon'],
])('%s refuses %j and names the format', (dates, value) => {
  expect(read(value, { dates })).toContain(`is not a date in ${dates} or ISO 8601`);
});

test.each(['', 'dd/mm', 'dd/dd/yyyy', 'mm/yyyy/mm', 'dd/mm-yyyy', 'unix', 'constructor'])(
  'there is no format %j',
  (name) => {
    expect(dateFormat(name)).toBeNull();
  },
);

test.each([
  ['a bare date is a day of the zone', '2026-05-01', 'Europe/Berlin', '2026-04-30T22:00:00.000Z'],
  [
    'a time without an offset is the clock of the zone',
    '2026-01-01 09:00',
    'America/New_York',
    '2026-01-01T14:00:00.000Z',
  ],
  ['an offset says more than the zone', '2026-05-01T09:00Z', 'Europe/Berlin', '2026-05-01T09:00:00.000Z'],
  [
    'a clock jumps over a time, which is then the first instant after',
    '2026-03-29 02:30',
    'Europe/Berlin',
    '2026-03-29T01:30:00.000Z',
  ],
  ['a number has no zone', 1704067200, 'Asia/Tokyo', '2024-01-01T00:00:00.000Z'],
])('%s', (_, value, zone, iso) => {
  expect(read(value, { zone })).toBe(iso);
});

test('what may lie ahead is read as epoch seconds until 2100', () => {
  expect(readInstant(4_000_000_000, AHEAD)).toEqual({ at: 4_000_000_000_000 });
  expect(readInstant(20_261_231, AHEAD)).toHaveProperty('reason');
});

test('every instant that is written down is read back, and no number ever lands outside its years', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (date) => {
        expect(read(date.toISOString())).toBe(date.toISOString());
      },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), fc.bigInt().map(String), fc.string()), (value) => {
      const result = readInstant(value, upTo(NOW));
      const isNumber = /^[\d.]+$/.test(String(value).trim());
      const at = 'at' in result && isNumber ? result.at : NOW;
      expect(at >= Date.UTC(1990, 0, 1) && at <= NOW + 86_400_000).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
