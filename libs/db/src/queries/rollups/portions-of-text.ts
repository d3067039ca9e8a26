const LENGTH = 8_000_000;

/** Joins JSON texts into JSON arrays of bounded length: one query's parameter each. */
export function* portionsOfText(texts: Iterable<string>): Generator<string> {
  let portion: string[] = [];
  let length = 0;
  for (const text of texts) {
    portion.push(text);
    length += text.length;
    if (length < LENGTH) continue;
    yield `[${portion.join(',')}]`;
    portion = [];
    length = 0;
  }
  if (portion.length > 0) yield `[${portion.join(',')}]`;
}
