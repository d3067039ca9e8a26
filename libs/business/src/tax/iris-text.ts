/**
 * Text as the intake portal takes it: without accents, and of letters, digits, spaces and - ' & ( ) # / alone. Nothing
 * that begins a formula is left at its start.
 */
export function irisText(text: string | null | undefined, max = 40): string {
  const plain = (text ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9 \-'&()#/]/g, '')
    .replaceAll(/ +/g, ' ')
    .replace(/^[\s\-'&()#/]+/, '');
  return plain.slice(0, max).trim();
}
