import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BusinessError } from '../../kernel/business-error.ts';

/** Enough to tell a packed file, a workbook or a byte order mark. */
const SIGNATURE_BYTES = 4;

const PACKED = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    what: 'a workbook or zip archive',
    fix: 'Save the sheet as CSV UTF-8.',
  },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'an Excel workbook', fix: 'Save the sheet as CSV UTF-8.' },
  { starts: [0x28, 0xb5, 0x2f, 0xfd], what: 'packed with zstd', fix: 'Unpack it, or pack it with gzip.' },
  { starts: [0xfd, 0x37, 0x7a, 0x58], what: 'packed with xz', fix: 'Unpack it, or pack it with gzip.' },
  { starts: [0x42, 0x5a, 0x68], what: 'packed with bzip2', fix: 'Unpack it, or pack it with gzip.' },
] as const;

/** The bytes of a file, the first of them long enough for any mark, inflated if they begin as gzip does. Throws a sentence for a cut or damaged gzip and for other packing. */
export async function* openBytes(source: Readable): AsyncGenerator<Buffer, void, undefined> {
  const { start, whole } = await begun(bytesOf(source));
  const packed = PACKED.find(({ starts }) => starts.every((byte, at) => start[at] === byte));
  if (packed) throw new BusinessError('invalid', `The file is ${packed.what}. ${packed.fix}`);
  if (start[0] === 0x1f && start[1] === 0x8b) yield* (await begun(inflated(whole))).whole;
  else yield* whole;
}

async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const gunzip = createGunzip();
  // The pipeline's own error reaches this loop through the destroyed stream.
  pipeline(packed, gunzip, () => undefined);
  const chunks: AsyncIterable<Buffer> = gunzip;
  try {
    yield* chunks;
  } catch (error) {
    throw asSentence(error);
  }
}

function asSentence(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'Z_BUF_ERROR')
    return new BusinessError('invalid', 'The gzip file is cut off before its end. Fetch it again.');
  return code === 'Z_DATA_ERROR'
    ? new BusinessError('invalid', 'The gzip file is damaged. Fetch it again.')
    : error;
}

async function begun(chunks: AsyncGenerator<Buffer, void, undefined>) {
  let start = Buffer.alloc(0);
  while (start.length < SIGNATURE_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  return { start, whole: rejoined(start, chunks) };
}

async function* rejoined(
  first: Buffer,
  rest: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* bytesOf(source: AsyncIterable<unknown>): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of source) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}
