/** The most a cell may hold. */
const LONGEST = 32_767;
// oxlint-disable-next-line no-control-regex -- these are the characters that make a workbook unreadable
const SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
// oxlint-disable-next-line no-control-regex -- as above
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it: without control characters and halves of characters, cut to what a cell may hold. */
export function xmlText(text: string): string {
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (!SPECIAL.test(short)) return short;
  return short
    .replaceAll(FORBIDDEN, '')
    .replaceAll(HALVES, '')
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
