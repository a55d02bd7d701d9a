import type { Direction } from '../clause.ts';

export const DIRECTION_OF: Record<string, Direction> = {
  东: 'east',
  西: 'west',
  南: 'south',
  北: 'north',
};
/** The area lies west of the line on its east side. */
export const OPPOSITE: Record<Direction, Direction> = {
  east: 'west',
  west: 'east',
  south: 'north',
  north: 'south',
};

const TERMINATOR =
  /(?:所?(合围|围合|围成|包围|围)(?:而成)?)?(?:的)?(?:区域|范围|地段|地区|地块|片区|地带)?(?:之内|以内|内)?(?:(?:的)?(?:(?:所有|全部|各)(?:住宅)?(?:小区|楼盘|居民区|居民|住户|住宅|区域)|住宅小区))?$/;
const WITH_WORD = /^(.*?)(?:以|之)([东南西北])(?:侧|面|边|部)?(?:方向)?$/;
const WITH_SIDE = /^(.+?)([东南西北])(?:侧|面|边)$/;
const BARE = /^(.*[路街道巷江河湖堤渠港](?:[(][^()]*[)])?)([东南西北])$/;

export interface Bound {
  /** The line's words, or those of a chain joined by 一线. */
  line: string;
  lies: Direction;
  enclosed: boolean;
  /** 合围, 区域, 范围: the sides are all told. */
  closed: boolean;
  /** Written A—B一线以东: a chain beyond doubt. */
  chained: boolean;
}

/** `A以东`, `A东侧`, `A路东` with 合围 and the like behind it; `null` where no direction stands at the end. */
export function readBound(words: string, isName: (words: string) => boolean): Bound | null {
  const terminator = TERMINATOR.exec(words);
  const enclosed = terminator?.[1] !== undefined;
  const bare = words.slice(0, terminator?.index ?? words.length);
  const match =
    WITH_WORD.exec(bare) ?? (isName(bare) ? null : (WITH_SIDE.exec(bare) ?? BARE.exec(bare)));
  const lies = DIRECTION_OF[match?.[2] ?? ''];
  if (!match || !lies) return null;
  const line = (match[1] ?? '').replace(/^沿(?![江河湖海山溪])(?=.{2})/, '');
  const chained = line.endsWith('一线');
  const closed = (terminator?.[0] ?? '') !== '';
  return { line: line.replace(/一线$/, ''), lies, enclosed, closed, chained };
}

export interface Labelled {
  label: Direction;
  line: string;
  /** What remains to be read behind 合围. */
  enclosed: boolean;
}

const SIDE_WORD = '(?:面|边|侧|部|边界|界|边线|界线)?';
const LABEL_INLINE = new RegExp(
  `^([东南西北])${SIDE_WORD}(?:起自|起于|至|到|抵|临|邻|接|靠|起|以|为)(.{2,}?)(?:为界)?$`,
);
const LABEL_HEADER = new RegExp(`^([东南西北])(?:至|到|起|临)?${SIDE_WORD}$`);

/** `东至A`, `东起A`, `东以A为界`: the area's own east side. */
export function readLabelled(words: string): Labelled | null {
  const terminator = TERMINATOR.exec(words);
  const enclosed = terminator?.[1] !== undefined;
  const plain = enclosed ? words.slice(0, terminator?.index) : words;
  const match = LABEL_INLINE.exec(plain);
  const label = DIRECTION_OF[match?.[1] ?? ''];
  if (!match || !label) return null;
  return { label, line: match[2] ?? '', enclosed };
}

/** `东:`, `南边界:`, `西至:` */
export function readLabel(header: string): Direction | null {
  return DIRECTION_OF[LABEL_HEADER.exec(header)?.[1] ?? ''] ?? null;
}

/** `以A为界`, `A为界`. */
export function readBorder(words: string): string | null {
  return /^以?(.{2,}?)(?:西边路|东边路|南边路|北边路)?为(?:分)?界$/.exec(words) === null
    ? null
    : words.replace(/^以/, '').replace(/为(?:分)?界$/, '');
}

const WALK =
  /交汇处|交会处|交叉口|(?:向|往)[东南西北](?:.{0,16}?)(?:至|到|过|入|经)|(?:^|[,、;:])沿(?![江河湖海]).{1,16}?(?:至|到)/;

/** A border told as somebody walks it. */
export function isWalk(words: string): boolean {
  return WALK.test(words);
}

/** `A以东至B(以西)`: a strip between two lines. */
export function readStrip(words: string): [line: string, lies: Direction][] | null {
  const match = /^(.{2,}?)以([东南西北])(?:至|到)(.{2,}?)(?:以([东南西北]))?$/.exec(words);
  const first = DIRECTION_OF[match?.[2] ?? ''];
  if (!match || !first) return null;
  const second = match[4] ? DIRECTION_OF[match[4]] : OPPOSITE[first];
  return second
    ? [
        [match[1] ?? '', first],
        [match[3] ?? '', second],
      ]
    : null;
}
