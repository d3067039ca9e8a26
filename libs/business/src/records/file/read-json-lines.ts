import { parseJson } from '../../kernel/json/parse-json.ts';
import type { FileRow, RowStream } from './row-stream.ts';

/** Reads one JSON object a line, whatever ends the lines; empty ones are passed over. */
export async function* readJsonLines(text: AsyncIterable<string>): RowStream {
  let line = 0;
  for await (const content of linesOf(text)) {
    line += 1;
    if (content.trim() !== '') yield toRow(content, line);
  }
}

// node:readline also ends lines at U+2028, which JSON allows within text.
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const chunk of text) {
    const joined = rest + chunk;
    // A CR at the end may be the first half of a CRLF.
    const isHalf = joined.endsWith('\r');
    const lines = (isHalf ? joined.slice(0, -1) : joined).split(/\r\n|\n|\r/);
    rest = `${lines.pop() ?? ''}${isHalf ? '\r' : ''}`;
    yield* lines;
  }
  yield* rest.split('\r');
}

function toRow(text: string, line: number): FileRow {
  try {
    const cells = parseJson(text);
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
