import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { csvDialect } from './csv-dialect.ts';
import { NULL_WORDS } from './null-words.ts';
import { openText } from './open-text.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { readJsonLines } from './read-json-lines.ts';

type Cells = Record<string, unknown>;

/** The rows of a file that arrives in pieces of so many bytes: their cells, or the refusal with its line. */
async function read(
  file: Buffer | string,
  { piece = 3, encoding }: { piece?: number; encoding?: string } = {},
) {
  const bytes = Buffer.from(file);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );
  const { text, sample } = await openText(Readable.from(pieces), encoding);
  const rows: (Cells | string)[] = [];
  const reading = { ...csvDialect(sample, undefined), nulls: new Set(NULL_WORDS) };
  for await (const row of readCsvRows(text, {
    ...reading,
    onHeader: () => undefined,
    onNull: () => undefined,
  }))
    rows.push(row.isReadable ? row.cells : `${row.line}: ${row.message}`);
  return rows;
}

async function readLines(text: string, piece: number) {
  const lines: unknown[] = [];
  const { text: decoded } = await openText(
    Readable.from(text.match(new RegExp(`[^]{1,${piece}}`, 'g')) ?? []),
    undefined,
  );
  for await (const row of readJsonLines(decoded))
    lines.push(row.isReadable ? [row.line, row.cells] : row.line);
  return lines;
}

const three = [
  { id: '1', name: 'Ann' },
  { id: '2', name: 'Bob' },
  { id: '3', name: 'Cy' },
];

test.each([
  ['CRLF header, LF rows', 'id,name\r\n1,Ann\n2,Bob\n3,Cy\n'],
  ['LF header, CRLF rows', 'id,name\n1,Ann\r\n2,Bob\r\n3,Cy\r\n'],
  ['a stray LF among CRLF', 'id,name\r\n1,Ann\n2,Bob\r\n3,Cy\r\n'],
  ['a stray CR among LF', 'id,name\n1,Ann\r2,Bob\n3,Cy'],
  ['CR alone', 'id,name\r1,Ann\r2,Bob\r3,Cy'],
  ['CR CR LF', 'id,name\r\r\n1,Ann\r\r\n2,Bob\r\r\n3,Cy\r\r\n'],
  ['blank lines between', 'id,name\n\n1,Ann\r\n\r\n2,Bob\n\n\n3,Cy\n\n'],
  ['rows of empty cells', 'id,name\n,\n1,Ann\n , \n2,Bob\n"",""\n3,Cy\n,\n'],
  ['nameless columns at the end', 'id,name,,\n1,Ann,,\n2,Bob\n3,Cy, ,\n'],
  ['rows that go on in empty cells', 'id,name\n1,Ann,,\n2,Bob,\n3,Cy\n'],
  ['a nameless column in front that holds nothing', ',id,name\n,1,Ann\n,2,Bob\n,3,Cy\n'],
  ['a header again in the middle', '\uFEFFid,name\n1,Ann\n\uFEFFid,name\n2,Bob\nid,name\n3,Cy\n'],
  ['semicolons', 'id;name\n1;Ann\n2;Bob\n3;Cy\n'],
  ['tabs', 'id\tname\n1\tAnn\n2\tBob\n3\tCy\n'],
  ['bars', 'id|name\n1|Ann\n2|Bob\n3|Cy\n'],
  ['the line of Excel', 'sep=;\r\nid;name\r\n1;Ann\r\n2;Bob\r\n3;Cy\r\n'],
  ['a byte order mark before quotes', '\uFEFF"id","name"\n1,Ann\n2,Bob\n3,Cy\n'],
])('%s: three rows, in pieces of any size', async (_, file) => {
  for (const piece of [1, 2, 7, 1000]) expect(await read(file, { piece })).toEqual(three);
});

test.each(['\n', '\r\n', '\r'])(
  'one column with a header that ends in CRLF and rows that end in %j',
  async (end) => {
    expect(await read(`id\r\na${end}b${end}c${end}`)).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  },
);

test.each(['\n', '\r\n', '\r'])(
  'a line break %j within quotes is kept, and lines are counted on',
  async (end) => {
    expect(await read(`id,name\r\n1,"two${end}lines"\n2,Bob,x\n`)).toEqual([
      { id: '1', name: `two${end}lines` },
      '4: The row has 3 cells, the header has 2. Quote cells that contain commas.',
    ]);
  },
);

test('a value under no name is refused with its column', async () => {
  expect(await read(',id\n7,1\n,2\n')).toEqual([
    '2: Column 1 has a value here and no name. Name it in the first line, or empty it.',
    { id: '2' },
  ]);
});

test('what databases write for no value is none, and words that may be names stay', async () => {
  const file = 'id,a,b\n1,\\N,NULL\n2,null,(null)\n3,Null,NA\n4,N,None\n';
  expect(await read(file)).toEqual([
    { id: '1', a: null, b: null },
    { id: '2', a: null, b: null },
    { id: '3', a: 'Null', b: 'NA' },
    { id: '4', a: 'N', b: 'None' },
  ]);
});

const names = 'id,name\nxé-1,Zoë — Muñoz\nxè-1,😀\n';
const people = [
  { id: 'xé-1', name: 'Zoë — Muñoz' },
  { id: 'xè-1', name: '😀' },
];
const utf16le = Buffer.from(names, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();

test.each([
  ['UTF-8', Buffer.from(names)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${names}`)],
  ['UTF-16LE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
  ['UTF-16BE with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
  ['UTF-16LE without', utf16le],
  ['UTF-16BE without', utf16be],
  ['gzip', gzipSync(names)],
  ['gzip of UTF-16', gzipSync(utf16le)],
])('%s is read letter for letter, in pieces of any size', async (_, file) => {
  for (const piece of [1, 3, 1000]) expect(await read(file, { piece })).toEqual(people);
});

/** Another checksum than that of the content. */
function damaged(gzip: Buffer): Buffer {
  return Buffer.from(gzip).fill(7, gzip.length - 8, gzip.length - 4);
}

const latin = Buffer.from('id,name\nxé-1,Zoë\n', 'latin1');

test('Windows-1252 is refused with its line, or read when it is named', async () => {
  for (const piece of [1, 3, 1000])
    await expect(read(latin, { piece })).rejects.toThrow(/^Line 2 is no UTF-8\. Save the file as CSV UTF-8/);
  expect(await read(latin, { encoding: 'windows-1252' })).toEqual([{ id: 'xé-1', name: 'Zoë' }]);
  expect(await read(Buffer.from('id\n\x80\n', 'latin1'), { encoding: 'latin1' })).toEqual([{ id: '€' }]);
});

test.each([
  ['half a character at the end', Buffer.from('id\nZo\xc3', 'latin1'), 'Line 2 is no UTF-8'],
  ['half a unit of UTF-16', Buffer.concat([utf16le, Buffer.from([65])]), 'is no UTF-16LE'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'The file is UTF-32'],
  ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'Save the sheet as CSV UTF-8'],
  ['a cut gzip', gzipSync(names).subarray(0, -9), 'The gzip file is cut off'],
  ['a damaged gzip', damaged(gzipSync(names)), 'The gzip file is damaged'],
  ['nothing', Buffer.alloc(0), 'The file is empty'],
])('%s is refused with a sentence', async (_, file, sentence) => {
  await expect(read(file)).rejects.toThrow(sentence);
});

test('an unknown encoding is refused with the known ones', async () => {
  await expect(read('id\n1\n', { encoding: 'klingon' })).rejects.toThrow(
    'There is no encoding klingon. Say utf-8',
  );
});

test('JSON lines end in any way, and U+2028 within text ends none', async () => {
  const file = '{"a":1}\r\n{"a":"x\u2028y"}\n\r{"a":3}\rno\n{"a":5}';
  for (const piece of [1, 2, 1000])
    expect(await readLines(file, piece)).toEqual([
      [1, { a: 1 }],
      [2, { a: 'x\u2028y' }],
      [4, { a: 3 }],
      5,
      [6, { a: 5 }],
    ]);
});
