/** The parts of a list that commas separate, without the spaces around them. A part has a comma of its own as `\,`, and a backslash before one as `\\`. */
export function splitList(text: string): string[] {
  const parts: string[] = [''];
  for (const piece of text.split(/((?:\\\\)*\\,|(?:\\\\)+(?=,)|,)/)) {
    const last = parts.length - 1;
    if (piece === ',') parts.push('');
    else if (/^\\+,?$/.test(piece) && piece.length > 1)
      parts[last] += piece.replaceAll('\\\\', '\\').replace(/\\,$/, ',');
    else parts[last] += piece;
  }
  return parts.map((part) => part.trim());
}
