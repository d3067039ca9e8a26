import type { Readable } from 'node:stream';
import { BusinessError } from '../../kernel/business-error.ts';
import { openBytes } from './open-bytes.ts';

/** So much of the beginning is looked at before the first row is read. */
export const SAMPLE_LENGTH = 65_536;

export type OpenedText = {
  encoding: string;
  /** The beginning, which is also the beginning of `text`. */
  sample: string;
  text: AsyncGenerator<string, void, undefined>;
};

/**
 * The text of a file, without byte order mark. Its encoding is the one asked for, else what its mark or its null bytes say,
 * else UTF-8. Bytes that are no text of the encoding are thrown as a sentence with their line.
 */
export async function openText(source: Readable, asked: string | undefined): Promise<OpenedText> {
  const bytes = openBytes(source);
  const first = await bytes.next();
  const start = first.done === true ? Buffer.alloc(0) : first.value;
  const encoding = asked === undefined ? encodingOf(start) : known(asked);
  const decoded = decode(start, bytes, encoding);
  const sample = await takeSample(decoded);
  return { encoding, sample, text: rejoined(sample, decoded) };
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // The decoder knows all names of the Encoding standard; another one is the caller's mistake.
    throw new BusinessError(
      'invalid',
      `There is no encoding ${label}. Say utf-8, utf-16le, utf-16be, windows-1252 or another one of the Encoding standard.`,
    );
  }
}

function encodingOf([a, b, c, d]: Buffer): string {
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    throw new BusinessError('invalid', 'The file is UTF-32. Save it as CSV UTF-8.');
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Without a mark: a name of a column begins with a letter, whose other half is a null byte.
  if (a !== undefined && a !== 0 && b === 0) return 'utf-16le';
  return a === 0 && b !== undefined && b !== 0 ? 'utf-16be' : 'utf-8';
}

async function* decode(
  start: Buffer,
  rest: AsyncIterable<Buffer>,
  encoding: string,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  const read = (chunk: Buffer | undefined): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      // The decoder says only that it failed; the sentence says where, and what to do.
      throw new BusinessError('invalid', unreadable(chunk, { encoding, lines }));
    }
  };
  const chunkText = (chunk: Buffer) => {
    const text = read(chunk);
    lines += linesIn(text);
    return text;
  };
  yield chunkText(start);
  for await (const chunk of rest) yield chunkText(chunk);
  yield read(undefined);
}

function unreadable(chunk: Buffer | undefined, { encoding, lines }: { encoding: string; lines: number }) {
  const loose = chunk === undefined ? '' : new TextDecoder(encoding).decode(chunk);
  // The first character may be one that began in the chunk before, and is whole.
  const at = loose.indexOf('\uFFFD', 1);
  const line = lines + 1 + linesIn(at < 0 ? '' : loose.slice(0, at));
  const fix =
    encoding === 'utf-8'
      ? 'Save the file as CSV UTF-8, or name its encoding: --encoding windows-1252 for a file that Excel wrote.'
      : 'Save the file as CSV UTF-8, or name its encoding with --encoding.';
  return `Line ${line} is no ${encoding.toUpperCase()}. ${fix}`;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

async function takeSample(decoded: AsyncGenerator<string, void, undefined>): Promise<string> {
  let sample = '';
  while (sample.length < SAMPLE_LENGTH) {
    const next = await decoded.next();
    if (next.done === true) break;
    sample += next.value;
  }
  return sample;
}

async function* rejoined(
  first: string,
  rest: AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  if (first !== '') yield first;
  yield* rest;
}
