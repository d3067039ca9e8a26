import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The same bytes, inflated if they begin as gzip does. An error of the source is thrown to whoever reads. */
export async function openText(source: Readable): Promise<Readable> {
  const chunks: AsyncIterator<unknown> = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return Readable.from([]);
  const start = toBuffer(first.value);
  const whole = Readable.from(rejoined(start, chunks), { objectMode: false });
  // The pipeline's own error reaches the reader through the destroyed stream.
  return isGzip(start) ? pipeline(whole, createGunzip(), () => undefined) : whole;
}

async function* rejoined(
  first: Buffer,
  rest: AsyncIterator<unknown>,
): AsyncGenerator<Buffer, void, undefined> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield toBuffer(next.value);
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function toBuffer(chunk: unknown): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}
