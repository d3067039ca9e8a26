const LONG_RUN = /\d{16}/;
/** A whole number where JSON has a value, and not the name of a member, a fraction or an exponent. */
const LONG_INTEGER = /(?<![\d.eE+-])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/g;

/** The same JSON with its whole numbers beyond what JavaScript can hold in quotes, so that they keep their digits. */
export function quoteLargeIntegers(json: string): string {
  if (!LONG_RUN.test(json)) return json;
  let quoted = '';
  let at = 0;
  while (at < json.length) {
    const open = json.indexOf('"', at);
    const bare = open === -1 ? json.slice(at) : json.slice(at, open);
    quoted += bare.replaceAll(LONG_INTEGER, (digits) =>
      Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`,
    );
    at = open === -1 ? json.length : endOfText(json, open);
    if (open !== -1) quoted += json.slice(open, at);
  }
  return quoted;
}

/** The place after the closing quote of the text that opens there. */
function endOfText(json: string, open: number): number {
  let close = open;
  do {
    close = json.indexOf('"', close + 1);
    if (close === -1) return json.length;
  } while (isEscaped(json, close));
  return close + 1;
}

function isEscaped(json: string, quote: number): boolean {
  let before = quote - 1;
  while (json[before] === '\\') before -= 1;
  return (quote - before) % 2 === 0;
}
