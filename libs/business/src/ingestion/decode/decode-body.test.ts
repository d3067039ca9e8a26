import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBody } from './decode-body.ts';

const json = '{"event":"play","n":"größer+?&="}';
const base64 = Buffer.from(json).toString('base64');
const gzip = gzipSync(json);
const read = (bytes: Buffer | string, contentEncoding = '') =>
  decodeBody({ bytes: Buffer.from(bytes), contentEncoding, limit: 10_000 });

test.each([
  ['plain JSON', json, ''],
  ['JSON whose header claims gzip', json, 'gzip'],
  ['gzip without any header', gzip, ''],
  ['gzip with its header', gzip, 'gzip'],
  ['deflate', deflateSync(json), 'deflate'],
  ['brotli', brotliCompressSync(json), 'br'],
  ['base64', base64, ''],
  ['base64 of gzip', gzip.toString('base64'), ''],
  ['a form with base64', `data=${encodeURIComponent(base64)}`, ''],
  ['a form with base64 that nobody escaped', `data=${base64}`, ''],
  ['a form with more fields', `ver=1.2&data=${encodeURIComponent(base64)}&compression=base64`, ''],
  ['a form with base64 of gzip', `data=${encodeURIComponent(gzip.toString('base64'))}`, ''],
  ['a form with JSON', `data=${encodeURIComponent(json)}`, ''],
])('reads %s', async (_name, bytes, encoding) => {
  expect((await read(bytes, encoding)).value).toEqual(JSON.parse(json));
});

test.each(['', 'hello there', '{"a":', '%%%'])('refuses %j', async (text) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'invalid' });
});

test('a body that inflates beyond the limit is refused before it fills the memory', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  await expect(read(bomb)).rejects.toMatchObject({ code: 'too_large' });
  await expect(read(gzipSync(Buffer.alloc(20_000)))).rejects.toMatchObject({ code: 'too_large' });
});

test('a damaged compressed body is refused', async () => {
  await expect(read(gzip.subarray(0, 20))).rejects.toMatchObject({ code: 'invalid' });
});

test('what Postgres cannot store is taken out of texts', async () => {
  expect((await read('{"a":"x\\u0000y","b":"\\ud800z"}')).value).toEqual({ a: 'xy', b: '\ufffdz' });
});
