/**
 * One spelling for names that registers write differently: full-width forms, spaces, middle dots and
 * letter case carry no meaning. Nothing else is dropped: 一期 and 二期 are two places, and a name that
 * cannot be matched surely is not matched (policy §4).
 */
export function normaliseName(name: string): string {
  return PLAIN.test(name)
    ? name
    : name
        .normalize('NFKC')
        .replace(/[\s\u00b7\u2022\u30fb]+/g, '')
        .toLowerCase();
}
/** Han characters and ASCII digits only: already in normal form, as nearly all names are. */
const PLAIN = /^[\u4e00-\u9fff0-9]*$/;

/** A building's number without its counter: 3栋, 3幢, 3号楼, 3# and 3 are one building. */
export function normaliseBuilding(building: string): string {
  return normaliseName(building)
    .replace(/^第/, '')
    .replace(/(?:号?楼|栋|幢|座|号|#)$/, '');
}

/** A village by its name, not by its committee: X村委会 and X村委 are X村, X社区居委会 is X社区. */
export function normaliseVillage(village: string): string {
  return normaliseName(village)
    .replace(/(?:村民委员会|村委会|村委)$/, '村')
    .replace(/(?:居民委员会|居委会)$/, '')
    .replace(/(?:行政|自然)村$/, '村')
    .replace(/村村$/, '村');
}
