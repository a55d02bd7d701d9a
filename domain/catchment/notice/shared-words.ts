import type { Gazetteer } from './gazetteer.ts';
import { readBound } from './bound.ts';
import { REMAINDER } from './keywords.ts';
import { readPlace, SCHOOL } from './place.ts';

/** What a stretch says of sharing: for which place, by which schools. */
export interface SharingCut {
  /** How many characters the place in front of it has; 0 where the words stand alone. */
  placeLength: number;
  with: string[];
  /** 均为, 都属于: said of everything before it. */
  everything: boolean;
  /** What stands in the place's stead: 以上区域, 后两片. */
  reference?: string;
  /** The first word is a verb (为, 由, 属), so that the words cannot be the heading of what follows. */
  verb: boolean;
}

const SHARE = '(?:共享|共用|公用|共有|共同招生|共同接收|共同学区|双学区|公共学区|多校划片)';
const RANGE = '(?:的)?(?:学区|学位|地段|范围|片区|区域|区|生源)?';
const COUNTED = /([两二三四五六])(?:所学校|校)$/;
export const COUNT: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const SHARED = new RegExp(`^(.*?)(?:的)?(?:共同)?${SHARE}${RANGE}$`);
const OF_BOTH = new RegExp(`^(.+?)${RANGE}$`);
const CHOSEN =
  /^(.+?)(?:当?中|之中|之间|里)?(?:任选|自选|自行选择|选择)?(?:之一|其一|一所)?(?:就读|入学|上学|报名)?$/;
const CHOICE_VERB =
  /^(?:的)?(?:适龄儿童|适龄少年|学生|新生|家长|居民)*(?:可以?)?(?:自行|自主)?(?:任选|可选择?|选择|自选|(?<=可以?)在)/;
const VERB =
  /^(?:的)?(?:学生|居民|住户)?(均|都|全部)?(?:也|仍|暂|现)?(同时)?(属于|归属于|归属|同属于?|属|归|划为|列为|定为|设为|作为|纳入|划入|为|是|系|由|实行|执行)?(与|和|同)?/;
/** Words that a list of schools is told by, for the quick look. */
export const MAY_SHARE = new RegExp(`${SHARE}|任选|可选|自选|选择|同时属|同属`);
/** Words in front that stand for what was told before. */
export const REFERENCE =
  /^(以上|上述|前述|后|前)([一二两三四五六])?(?:个|块)?(?:片区?|区域|块|部分|范围|地段|小区|社区|村|路段)?$/;

/**
 * `X为A、B共享学区`: where the place ends and what is said of it. `null` where the words say nothing of sharing;
 * `unsure` where they may be cut in two ways, or name what no school is called.
 */
export function cutSharing(words: string, gazetteer: Gazetteer): SharingCut | 'unsure' | null {
  const cuts: SharingCut[] = [];
  for (let at = 0; at < words.length; at++) {
    const place = words.slice(0, at);
    const said = at === 1 ? null : saysOf(words.slice(at), place, gazetteer);
    if (!said) continue;
    const reference = REFERENCE.test(place);
    cuts.push({ placeLength: at, ...said, ...(reference && { reference: place }) });
  }
  const sure = cuts.filter(({ placeLength }) => isSure(words.slice(0, placeLength), gazetteer));
  const [first] = sure;
  if (first && sure.length === 1) return first;
  if (sure.length > 1) return 'unsure';
  const alone = cuts.find(({ placeLength }) => placeLength === 0);
  if (alone) return alone;
  if (cuts.length === 1 && cuts[0]) return cuts[0];
  return cuts.length > 1 || SHARED.test(words) ? 'unsure' : null;
}

function isSure(place: string, gazetteer: Gazetteer): boolean {
  if (place === '') return false;
  const bare = place.replaceAll(/[(][^()]*[)]/g, '');
  if (REFERENCE.test(place) || readBound(bare, () => false) || REMAINDER.test(bare)) return true;
  return 'clauses' in readPlace(place, gazetteer) || 'clauses' in readPlace(bare, gazetteer);
}

function saysOf(
  words: string,
  place: string,
  gazetteer: Gazetteer,
): Omit<SharingCut, 'placeLength'> | null {
  if (isSchool(place, gazetteer) || /、|[为由属归是系与和同均都的]$/.test(place)) return null;
  const choice = CHOICE_VERB.exec(words);
  if (choice) {
    const schools = schoolsOf(CHOSEN.exec(words.slice(choice[0].length))?.[1] ?? '', gazetteer);
    if (schools && schools.length > 0) return { with: schools, everything: false, verb: true };
  }
  const verb = VERB.exec(words);
  const [told = '', every, , is, and] = verb ?? [];
  if (place !== '' && is === undefined && and === undefined) return null;
  const rest = words.slice(told.length);
  const shared = SHARED.exec(rest);
  const both = shared || !/同/.test(told) || !is ? null : OF_BOTH.exec(rest);
  const names = shared?.[1] ?? both?.[1];
  if (names === undefined) return null;
  const schools = schoolsOf(names, gazetteer);
  if (!schools || (both && schools.length < 2)) return null;
  // 与双学区: with whom is not said.
  if (schools.length === 0 && and !== undefined) return null;
  return { with: schools, everything: every !== undefined, verb: is !== undefined };
}

const isSchool = (name: string, gazetteer: Gazetteer) =>
  SCHOOL.test(name) || gazetteer.kindsOf(name).includes('school');

/** `A、B和C小学`, `阳明、育新两校`; `null` where one of them is no school for sure. */
function schoolsOf(words: string, gazetteer: Gazetteer): string[] | null {
  if (words === '') return [];
  const { names, counted } = countedNames(words);
  const known = names.every((name) => {
    if (OWN.test(name) || gazetteer.kindsOf(name).includes('school')) return true;
    return (counted ? name.length >= 2 : SCHOOL.test(name)) && !PLACE_AND_SCHOOL.test(name);
  });
  return known ? names.filter((name) => !OWN.test(name)) : null;
}

/** 滨江花园为第一小学: no name of a school, but a place and one. */
const PLACE_AND_SCHOOL =
  /^.{2,}(?:为|由|属于?|是)(?!(?:小学|中学|学校|附小|附中|分校|校区)$)(?=.{2,}$)/;

/** `A、B两校`: the number tells that both are schools, where it is that of the names. */
export function countedNames(words: string): { names: string[]; counted: boolean } {
  const count = COUNTED.exec(words);
  const names = count ? schoolNames(words.slice(0, count.index)) : [];
  const counted = names.length > 1 && COUNT[count?.[1] ?? ''] === names.length;
  return counted ? { names, counted } : { names: schoolNames(words), counted };
}

const OWN = /^(?:本|我)校$/;

function schoolNames(words: string): string[] {
  return words
    .split(/[、,]|或者|或|(?<=[校学小中区])[和与及](?=.{2,})/)
    .map((name) => name.replace(/(?:的)?(?:学区|地段)$/, ''))
    .filter((name) => name !== '');
}
