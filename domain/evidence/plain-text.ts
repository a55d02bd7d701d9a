/**
 * One writing for texts that registers and families write differently: full-width letters and digits become
 * half-width, every kind of space goes. It composes again at the end, since two characters that a space kept
 * apart may be one, so that a plain text stays as it is.
 */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').normalize('NFKC');
}
