import type { NotRead } from './reading.ts';

export type BracketRole =
  | { role: 'name' } // part of the name: (孺子), (路), (一期), numbers
  | { role: 'part'; words: string }
  | { role: 'formerly'; words: string }
  | { role: 'include' }
  | { role: 'exclude' }
  | { role: 'shared' }
  | { role: 'transitional' }
  | { role: 'condition'; words: string }
  | { role: 'not-read'; reason: NotRead };

const PHASE =
  /^(?:[一二三四五六七八九十\d]+期(?:[、,和及][一二三四五六七八九十\d]+期)+|[A-Za-z]区(?:[、,和及][A-Za-z]区)+|(?:[一二三四五六七八九十\d]+|[A-Za-z])(?:期|区|组团)|[东南西北中](?:区|苑|院)|大道|路|街|巷|新|老|旧|校区)$/;

/** 东升新村(小区): says what the name before it is the name of. */
const KIND = /^(?:小区|村|社区|行政村|自然村|道路|单位)$/;

/** What a bracket is there for, by its words; `followed`: more of the same name stands behind it. */
export function roleOfBracket(words: string, followed: boolean): BracketRole {
  // A路(含)以东: whether the line itself is part of it.
  if (/^(?:不?含|不?包括|不?包含)(?:本|该)?(?:路|街|道)?$/.test(words)) {
    return { role: 'part', words };
  }
  if (/^(?:含|包括|包含|另含|并含|另包括)/.test(words)) return { role: 'include' };
  if (/^(?:但)?(?:不含|不包括|不包含|除)|(?:除外|以外)$/.test(words)) return { role: 'exclude' };
  if (/共享|共用|公用|公共学区|共同学区|双学区|可选|任选|自选/.test(words))
    return { role: 'shared' };
  if (/过渡/.test(words)) return { role: 'transitional' };
  if (/^(?:\d|第\d|[单双奇偶][号数]?|自?\d+号)/.test(words)) return { role: 'name' };
  if (/划分|归|为界/.test(words)) return { role: 'not-read', reason: 'divider' };
  if (/部分|局部/.test(words)) return { role: 'not-read', reason: 'partial' };
  if (/另行|待定|详见/.test(words)) return { role: 'not-read', reason: 'deferred' };
  if (/^(?:仅|只|限|仅限|只限).*(?:学生|子女|户籍|居民|业主)/.test(words)) {
    return { role: 'condition', words: words.replace(/^(?:仅限|只限|仅|只|限)/, '') };
  }
  if (
    /^(?:自|从|由).+(?:至|到).+$|^(?:至|到).+$|段$|^.+(?:至|到).+之间$/.test(words) &&
    !/[,;]/.test(words)
  ) {
    return { role: 'part', words };
  }
  if (/^(?:原名|原|曾用名|旧称|又名|俗称)./.test(words) && !/[,;]/.test(words)) {
    return { role: 'formerly', words: words.replace(/^(?:原名|原|曾用名|旧称|又名|俗称)/, '') };
  }
  if (followed || PHASE.test(words) || KIND.test(words)) return { role: 'name' };
  return { role: 'not-read', reason: 'no-pattern' };
}
