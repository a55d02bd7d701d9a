import { closingBracket, isEmptyChar, topLevel, trimmed, type Stretch } from './fold.ts';

/** One piece of a list, and what stood before it. */
export interface Atom extends Stretch {
  sep: '' | '、' | ',' | '-';
}
export interface Block extends Stretch {
  /** The numbering before it, (1) or 一、. */
  numbering: Stretch | null;
}

const NUMBERING =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}(?:[.]|、(?=\D))|[一二三四五六七八九十]{1,3}、|[①-⑳]|第[一二三四五六七八九十]{1,2}(?:片区?|块|部分)?[,:、])/;
const BARE_NUMBER = /^\((\d{1,2}|[一二三四五六七八九十]{1,3})\)/;
const CHINESE = '一二三四五六七八九十';

/** The notice in blocks: at ；, 。, new lines, and before (1), (2), … */
export function splitBlocks(folded: string): Block[] {
  const whole = { start: 0, end: folded.length };
  const cuts = topLevel(folded, whole, (at) => ';。\n'.includes(folded[at] as string)).map(
    (at) => at + 1,
  );
  let expected = 1;
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] !== '(') continue;
    const number = BARE_NUMBER.exec(folded.slice(i, i + 6))?.[1];
    if (number === undefined || !/^(?:\d+|[一二三四五六七八九十])$/.test(number)) continue;
    const value = /\d/.test(number) ? Number(number) : CHINESE.indexOf(number) + 1;
    // "(2)" begins a block only where "(1)" did; anything else is part of a name.
    const before = folded.slice(0, i).trimEnd().at(-1);
    if (value !== expected || (value === 1 && before !== undefined && !';。\n:,'.includes(before)))
      continue;
    expected = value + 1;
    if (!cuts.includes(i)) cuts.push(i);
  }
  // 学区范围:1.…;2.…: the first number stands behind a heading.
  for (const colon of topLevel(folded, whole, (at) => folded[at] === ':')) {
    if (/^\s*(?:1[.、]|①|一、)\D/.test(folded.slice(colon + 1)) && !cuts.includes(colon + 1)) {
      cuts.push(colon + 1);
    }
  }
  cuts.sort((a, b) => a - b);
  const blocks: Block[] = [];
  let start = 0;
  for (const end of [...cuts, folded.length]) {
    const stretch = trimmed(folded, { start, end }, ';。\n,、');
    start = end;
    if (stretch.start === stretch.end) continue;
    const match = NUMBERING.exec(folded.slice(stretch.start, stretch.end));
    const from = stretch.start + (match?.[0].length ?? 0);
    blocks.push({
      ...trimmed(folded, { start: from, end: stretch.end }, ':、'),
      numbering: match ? { start: stretch.start, end: from } : null,
    });
  }
  return blocks;
}

const COUNTED = /[0-9号栋幢座楼#)]/;
const NUMBERS_ONLY =
  /^\s*(?:第)?\d{1,5}(?:号楼|#楼|号院|号|栋|幢|座|楼|#)?(?:(?:-+|至|到)\d{1,5}(?:号楼|#楼|号|栋|幢|座|楼|#)?)?(?:及?以[上下后前])?(?:[(][单双奇偶]号?[)]|单号|双号)?(?=$|[、,;。)\n]|和|及)/;
/** 东起A路西至B路: two sides in one breath. */
const NEXT_LABEL =
  /^([东南西北](?:起|至|到|抵|临|邻|接|靠)[^()]{2,}?[路街道巷江河湖堤渠港铁线])(?=[东南西北](?:起|至|到|抵|临|邻|接|靠).{2,})/;
const PARITY_ONLY = /^\s*[单双]号/;

/** The pieces of a list outside brackets; a dash between numbers (1-99号) and a list of numbers are no cuts. */
export function splitAtoms(folded: string, { start, end }: Stretch): Atom[] {
  const atoms: Atom[] = [];
  let from = start;
  let sep: Atom['sep'] = '';
  const push = (to: number) => {
    const stretch = trimmed(folded, { start: from, end: to }, '.');
    const words = folded.slice(stretch.start, stretch.end);
    if (![...words].some((char) => !isEmptyChar(char))) return;
    const second = NEXT_LABEL.exec(words);
    const cut = stretch.start + (second?.[1]?.length ?? 0);
    if (second) atoms.push({ start: stretch.start, end: cut, sep });
    atoms.push(second ? { start: cut, end: stretch.end, sep: ',' } : { ...stretch, sep });
  };
  for (let i = start; i < end; i++) {
    const char = folded[i] as string;
    if (char === '(') {
      i = closingBracket(folded, i, end);
      continue;
    }
    if (!'、,-'.includes(char)) continue;
    let last = i;
    while (last + 1 < end && folded[last + 1] === char) last++;
    const before = folded.slice(from, i).trimEnd().at(-1) ?? '';
    const after = folded.slice(last + 1, end);
    if (char === '-') {
      if (/[0-9A-Za-z号栋幢楼#座年]/.test(before) && /^\s*[0-9A-Za-z]/.test(after)) {
        i = last;
        continue;
      }
    } else if (COUNTED.test(before) && (NUMBERS_ONLY.test(after) || PARITY_ONLY.test(after))) {
      continue;
    }
    push(i);
    sep = char as Atom['sep'];
    from = last + 1;
    i = last;
  }
  push(end);
  return atoms;
}
