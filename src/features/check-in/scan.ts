/** What came in through the desk's one box: a number to look up, words to find in the roster, or neither. */
export type Scan =
  | { kind: 'number'; number: string }
  | { kind: 'id'; idNumber: string }
  | { kind: 'words'; q: string }
  | { kind: 'unreadable'; text: string }
  | { kind: 'nothing' };

/** What can be acted upon. */
export type Found = Extract<Scan, { kind: 'number' | 'id' | 'words' }>;

/** A collection number standing by itself, also inside a link that a phone shows as a QR code. */
const NUMBER = /(?<!\d)20\d{2}\d{4,10}(?!\d)/;
const ID_NUMBER = /^\d{17}[\dX]$/i;

/**
 * Scanners type as a keyboard does: with a Chinese input method in full-width mode the digits arrive as
 * ２０２１, and some append tabs or spaces. An ID number comes from a card reader.
 */
export function readScan(raw: string): Scan {
  const text = raw.normalize('NFKC').trim();
  const dense = text.replace(/[\s\u200b-\u200d\ufeff-]/g, '');
  if (dense === '') return { kind: 'nothing' };
  if (ID_NUMBER.test(dense)) return { kind: 'id', idNumber: dense.toUpperCase() };
  const number = NUMBER.exec(dense)?.[0];
  if (number !== undefined) return { kind: 'number', number };
  if (/^\d{4}$/.test(dense)) return { kind: 'words', q: dense };
  if (/^[\p{Script=Han}\p{Script=Latin}· ]+$/u.test(text)) return { kind: 'words', q: text };
  return { kind: 'unreadable', text };
}
