import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const NEWLINE = 10;

/** Lets rows of COPY's text format through and counts and hashes them: each row is a line, for newlines in values are escaped. */
export function tallyStream() {
  const hash = createHash('sha256');
  const counted = { rows: 0, bytes: 0 };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      counted.bytes += chunk.length;
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) counted.rows += 1;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ ...counted, sha256: hash.digest('hex') }) };
}
