import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { FileRow, RowStream } from './row-stream.ts';

/** Reads one JSON object a line; empty lines are passed over. */
export async function* readJsonLines(source: Readable): RowStream {
  let line = 0;
  let failure: unknown = null;
  // readline ends quietly when its input breaks.
  source.on('error', (error) => {
    failure = error;
  });
  for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const content = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (content.trim() !== '') yield toRow(content, line);
  }
  if (failure !== null) throw failure;
}

function toRow(text: string, line: number): FileRow {
  try {
    const cells: unknown = JSON.parse(text);
    if (typeof cells === 'object' && cells !== null && !Array.isArray(cells))
      return { isReadable: true, line, cells: { ...cells } };
    return {
      isReadable: false,
      line,
      message: 'The line is no JSON object. Write one object a line.',
      raw: text,
    };
  } catch {
    // What is no JSON is a row to report, and the next line may be fine.
    return { isReadable: false, line, message: 'The line is no valid JSON.', raw: text };
  }
}
