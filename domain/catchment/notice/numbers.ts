import type { Parity } from '../clause.ts';
import type { Reading } from './reading.ts';

export interface Numbers {
  from: number | null;
  to: number | null;
  parity: Parity;
}
/** What a stretch of numbers says; two readings where 以后 may or may not begin at the number itself. */
export type NumbersRead =
  | { numbers: Numbers[] }
  | { readings: { reading: Reading; numbers: Numbers[] }[] }
  | null;

const UNIT = String.raw`(?:号楼|号院|号|栋|幢|座|楼|#楼|#)?`;
const SPAN = new RegExp(`^(\\d{1,5})${UNIT}(?:-+|至|到)(\\d{1,5})${UNIT}`);
const ONE = new RegExp(`^(\\d{1,5})${UNIT}`);
/** 民法典 1259: 以上 and 以下 include the number itself; 以后 and 以前 without 及 do not say. */
const ABOVE =
  /^(?:\(含\)|含)?(?:(?:及|及其|含)?(?:以上|起|开始|到底|至终点)|(?:及|及其|含)(?:以后|之后|往后))/;
const BELOW = /^(?:\(含\)|含)?(?:(?:及|及其|含)?(?:以下|为止|止)|(?:及|及其|含)(?:以前|之前|往前))/;
const AFTER = /^(?:以后|之后|往后)/;
const BEFORE = /^(?:以前|之前|往前)/;
const ODD = /单(?!元|位)数?号?|奇数号?/;
const EVEN = /双数?号?|偶数号?/;
const BOTH = /单双号?|所有|全部|全段|整条/;
/** Words that add nothing to a number. */
const FILLER = /^(?:的|侧|一侧|门牌|门牌号|号码|住户|居民|范围|区域|内|号)*$/;

const parityOf = (words: string): Parity =>
  BOTH.test(words) ? 'all' : ODD.test(words) ? 'odd' : EVEN.test(words) ? 'even' : 'all';
const withoutParity = (words: string) =>
  words.replace(BOTH, '').replace(ODD, '').replace(EVEN, '').replaceAll(/[()]/g, '');

/**
 * Numbers as they stand behind a street or a compound (folded, brackets included): 1-99号(单号), 88号以上,
 * 1、3、5号, 单号. `null` where anything in it is not understood.
 */
export function readNumbers(words: string): NumbersRead {
  const parts = words.split(/[、,]|(?<=[号栋幢座楼#)])(?:和|及(?!以|其))(?=\d)/);
  const all: Numbers[] = [];
  for (const [index, part] of parts.entries()) {
    const read = readPart(part);
    if (read === null) return null;
    if ('readings' in read) {
      // Both readings would have to be asked for every one of several; written so only alone.
      return index === 0 && parts.length === 1 ? read : null;
    }
    all.push(...read.numbers);
  }
  return { numbers: all };
}

function readPart(part: string): NumbersRead {
  const parity = parityOf(part);
  // 单号1-99号: the parity may come first.
  const plain = withoutParity(part).replace(/^(?:侧|的|门牌|从|自|第)+/, '');
  const span = SPAN.exec(plain);
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    if (from > to || from === 0) return null;
    return FILLER.test(plain.slice(span[0].length)) ? { numbers: [{ from, to, parity }] } : null;
  }
  const one = ONE.exec(plain);
  if (!one) {
    return parity !== 'all' || BOTH.test(part)
      ? FILLER.test(plain)
        ? { numbers: [{ from: null, to: null, parity }] }
        : null
      : null;
  }
  const number = Number(one[1]);
  if (number === 0) return null;
  const rest = plain.slice(one[0].length);
  const tail = (match: RegExpExecArray | null) =>
    match !== null && FILLER.test(rest.slice(match[0].length));
  if (tail(ABOVE.exec(rest))) return { numbers: [{ from: number, to: null, parity }] };
  if (tail(BELOW.exec(rest))) return { numbers: [{ from: null, to: number, parity }] };
  const names = [String(number)];
  if (tail(AFTER.exec(rest))) {
    return {
      readings: [
        {
          reading: { code: 'numbers-included', names },
          numbers: [{ from: number, to: null, parity }],
        },
        {
          reading: { code: 'numbers-after', names },
          numbers: [{ from: number + 1, to: null, parity }],
        },
      ],
    };
  }
  if (number > 1 && tail(BEFORE.exec(rest))) {
    return {
      readings: [
        {
          reading: { code: 'numbers-included', names },
          numbers: [{ from: null, to: number, parity }],
        },
        {
          reading: { code: 'numbers-after', names },
          numbers: [{ from: null, to: number - 1, parity }],
        },
      ],
    };
  }
  return FILLER.test(rest) ? { numbers: [{ from: number, to: number, parity }] } : null;
}
