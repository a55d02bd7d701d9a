import type { ClauseModifiers } from '../clause.ts';
import { COUNT, countedNames } from './shared-words.ts';

const COVERS =
  /^(?:(后|前|以上|上述)([一二两三四五六])?(?:个|块)?(?:片区?|块|区域|部分|范围)?)?(?:均|都)?(?:为)?/;
const SHARED_WITH =
  /^(?:本校|我校)?(?:与|和|同|由)?(.+?)(?:的)?(?:共同)?(?:共享|共用|公用|共同招生|共有|共同学区|双学区|公共学区)(?:的)?(?:学区|地段|范围|片区)?$/;
const CHOICE =
  /^(?:学生|家长|适龄儿童|新生)*(?:可以?|自行)?(?:任选|可选择?|选择|自选|自主选择)(.+?)(?:就读|入学|之一|其一)?$/;
const PLAIN =
  /^(?:公共学区|共同学区|多校划片|多校划片区|共享学区|双学区|共享区|公用学区|共享|共用|公用)(?:[:(](.+?)[)]?)?$/;

export interface Shared {
  with: string[];
  /** How many areas before it are shared: the last ones, all, or what stands right before it. */
  covers: { last: number } | 'all' | 'before';
}

/** 与X校共享, 双学区, 后两片可选X或Y; `null` where the words say something else. */
export function readShared(words: string): Shared | null {
  const head = COVERS.exec(words);
  const rest = words.slice(head?.[0].length ?? 0);
  const count = COUNT[head?.[2] ?? ''];
  const covers: Shared['covers'] =
    head?.[1] === '后' && count !== undefined
      ? { last: count }
      : head?.[1] === undefined
        ? 'before'
        : 'all';
  const plain = PLAIN.exec(rest);
  if (plain) return { with: plain[1] ? namesOf(plain[1]) : [], covers };
  const named = SHARED_WITH.exec(rest)?.[1] ?? CHOICE.exec(rest)?.[1];
  return named === undefined ? null : { with: namesOf(named), covers };
}

const namesOf = (words: string) => countedNames(words).names;

const YEARS = String.raw`[(]?(?:自)?(?:(\d{4})年?(?:秋季?)?(?:起)?)?(?:(?:-+|至|到)(\d{4})年?(?:止)?)?[)]?`;
const TRANSITION = new RegExp(
  `^${YEARS}(?:为)?过渡期?(?:间|内|期间)?(?:限|为)?${YEARS}(?:内|间)?:?`,
);

/** 过渡期, 过渡期2021年至2023年, 2021-2023年过渡期; with the length of what was read. */
export function readTransition(
  words: string,
): { transitional: NonNullable<ClauseModifiers['transitional']>; length: number } | null {
  const match = TRANSITION.exec(words);
  if (!match || !match[0].includes('过渡')) return null;
  const year = (text: string | undefined) => (text === undefined ? null : Number(text));
  return {
    transitional: { from: year(match[1] ?? match[3]), until: year(match[2] ?? match[4]) },
    length: match[0].length,
  };
}

const CONDITION =
  /^(.*?(?:学生|子女|户籍|居民|儿童|业主)(?:生源)?)(?:另|还|也|另外)?(?:可)?(?:含|包括|包含|招收|服务范围)?$/;

/** 少数民族学生另含: what follows holds for these pupils only. */
export function readCondition(words: string): string | null {
  return CONDITION.exec(words)?.[1] ?? null;
}

const SCOPE =
  /^(.{1,20}?(?:区|县|市|镇|乡|街道办事处|街道办|街道|办事处|开发区|社区|村))(?:的)?(?:辖区内|辖区|境内|范围内|区域内|所辖|内)?$/;
const SCOPE_INLINE = /^(.{2,12}?)(?:辖区内|境内|辖区范围内|行政区域内)(?:的)?(?=.{2,})/;
const SCOPE_PREFIX = /^([\u4e00-\u9fff]{2,3}(?:区|县|市|镇|街道))(?=.{3,})/;
const NO_SCOPE = /(?:小区|社区|校区|片区|园区|学区|库区|景区|住宅区|家属区|厂区|矿区)$/;

/** `高新区辖区内:` as a heading. */
export function readScope(words: string): string | null {
  const name = SCOPE.exec(words)?.[1];
  return name !== undefined && !/(?:小区|校区|片区|学区|服务区|施教区)$/.test(name) ? name : null;
}

/** `高新区辖区内艾溪湖…`, `高新区艾溪湖…` before a bound: the place, and how long its words are. */
export function readScopePrefix(words: string): { within: string; length: number } | null {
  const inline = SCOPE_INLINE.exec(words);
  if (inline?.[1] !== undefined) return { within: inline[1], length: inline[0].length };
  const prefix = SCOPE_PREFIX.exec(words)?.[1];
  return prefix !== undefined && !NO_SCOPE.test(prefix)
    ? { within: prefix, length: prefix.length }
    : null;
}
