/**
 * One spelling for every character, none added and none taken away, so that a place in the folded text is the
 * same place (UTF-16 code unit) in the notice: full-width forms become ASCII, the many dashes `-`, the many
 * brackets `(` and `)`.
 */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const code = text.charCodeAt(i);
    const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
    folded += SAME[plain] ?? plain;
  }
  return folded;
}

const SAME: Record<string, string> = {
  '—': '-',
  '–': '-',
  '－': '-',
  '―': '-',
  '─': '-',
  '−': '-',
  '~': '-',
  '～': '-',
  '〜': '-',
  '〔': '(',
  '【': '(',
  '﹙': '(',
  '〕': ')',
  '】': ')',
  '﹚': ')',
  '﹑': '、',
  '､': '、',
  '｡': '。',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\r': '\n',
};

const EMPTY = /^[\s\p{P}\p{S}]$/u;

/** Spaces and punctuation say nothing by themselves and belong to no span. */
export function isEmptyChar(char: string): boolean {
  return EMPTY.test(char);
}

/** A stretch of the notice, in UTF-16 code units; the end is not part of it. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretch without spaces and the given punctuation at its ends. */
export function trimmed(folded: string, { start, end }: Stretch, also = ''): Stretch {
  const skip = (at: number) => {
    const char = folded[at] as string;
    return /\s/.test(char) || also.includes(char);
  };
  let [from, to] = [start, end];
  while (from < to && skip(from)) from++;
  while (to > from && skip(to - 1)) to--;
  return { start: from, end: to };
}

/** Where the bracket opened at `at` is closed, or `end` where it never is. */
export function closingBracket(folded: string, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    if (folded[i] === '(') depth++;
    else if (folded[i] === ')' && --depth === 0) return i;
  }
  return end;
}

/** The positions in the stretch outside all brackets where `wanted` holds. */
export function topLevel(
  folded: string,
  { start, end }: Stretch,
  wanted: (at: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let i = start; i < end; i++) {
    if (folded[i] === '(') i = closingBracket(folded, i, end);
    else if (wanted(i)) found.push(i);
  }
  return found;
}
