import { dayNumber, type CivilDate } from '../season/date.ts';
import type { KinRole, Known, Usage } from './evidence.ts';
import { plainText } from './plain-text.ts';

/**
 * What registers write in words, as facts. Only words whose meaning is sure are read; every other one is
 * unknown, and an officer sees the paper itself.
 */

const KIN_WORDS: ReadonlyMap<string, KinRole> = new Map([
  ['本人', 'pupil'],
  ['学生本人', 'pupil'],
  ['父亲', 'father'],
  ['父', 'father'],
  ['母亲', 'mother'],
  ['母', 'mother'],
  ['祖父', 'paternal-grandparent'],
  ['祖母', 'paternal-grandparent'],
  ['爷爷', 'paternal-grandparent'],
  ['奶奶', 'paternal-grandparent'],
  ['外祖父', 'maternal-grandparent'],
  ['外祖母', 'maternal-grandparent'],
  ['外公', 'maternal-grandparent'],
  ['外婆', 'maternal-grandparent'],
  ['哥哥', 'sibling'],
  ['姐姐', 'sibling'],
  ['弟弟', 'sibling'],
  ['妹妹', 'sibling'],
]);

/**
 * How a person stands to the pupil. Words that a register reckons from the head of the household (户主,
 * 子, 孙) say nothing about the pupil by themselves and are unknown.
 */
export function readKin(text: string): Known<KinRole> {
  return KIN_WORDS.get(plainText(text)) ?? null;
}

/** What a home is for, by the words of its title: 住宅, or one of the uses that are surely something else. */
export function readUsage(text: string): Known<Usage> {
  const word = plainText(text);
  if (/^(?:成套住宅|住宅|别墅|普通住宅)$/.test(word)) return 'residential';
  return /^(?:公寓|商业|办公|商住|商铺|仓储|车库|车位|工业)$/.test(word) ? 'non-residential' : null;
}

/** A day as papers write it: 2020年6月1日, 2020-6-1, 2020/06/01, 2020.06.01, 20200601. */
export function readDate(text: string): Known<CivilDate> {
  const parts =
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(plainText(text)) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plainText(text)) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plainText(text));
  if (!parts) return null;
  const [year = '', month = '', day = ''] = parts.slice(1).filter((part) => /^\d+$/.test(part));
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumber(date) === null ? null : date;
}
