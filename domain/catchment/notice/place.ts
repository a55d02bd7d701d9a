import type { Clause, PlaceLevel, VillageLevel } from '../clause.ts';
import type { Gazetteer, NameKind } from './gazetteer.ts';
import { readNumbers, type NumbersRead } from './numbers.ts';
import type { NotRead, Reading } from './reading.ts';

type WithoutBase<C> = C extends Clause ? Omit<C, 'id' | 'effect' | 'text'> : never;
/** A clause as its words say it, before it has a number and an effect. */
export type Body = WithoutBase<Clause>;

export type PlaceRead =
  | { clauses: Body[]; name: string }
  | { readings: { reading: Reading; clauses: Body[] }[]; name: string }
  | { notRead: NotRead };

const village = (name: string, level: VillageLevel | null = null): Body => ({
  kind: 'village',
  village: name,
  level,
});
const compound = (name: string): Body => ({ kind: 'compound', compound: name });
const street = (name: string): Body => ({
  kind: 'street',
  street: name,
  from: null,
  to: null,
  parity: 'all',
});
const place = (name: string, level: PlaceLevel): Body => ({
  kind: 'place',
  place: name,
  level,
  area: null,
});
const schoolRange = (school: string): Body => ({ kind: 'school-range', school, schoolId: null });

const STREET = String.raw`大道|大街|路|街|巷|道|胡同|弄|国道|省道`;
const STREET_NUMBERS = new RegExp(
  `^(.*?(?:${STREET})(?:[(](?:路|街)[)])?)((?:[(]|单|双|奇|偶|全段|整条|自|从|第)?.*\\d.*|[(]?(?:门牌号?)?(?:单|双|奇|偶).*)$`,
);
const LANE = new RegExp(`^(.*?(?:${STREET})\\d{1,5}弄)(.*)$`);
const BUILDING_UNIT = '(?:号楼|#楼|栋|幢|座|#)';
const BUILDINGS = new RegExp(
  `^(.*?[^\\dA-Za-z第])第?(\\d{1,4}${BUILDING_UNIT}?(?:(?:-+|至|到|、|和|及)\\d{1,4}${BUILDING_UNIT}?)*${BUILDING_UNIT}(?:以上|以下|及以上|及以下|单号|双号|[(][单双]号[)]|[(]含[)])*|\\d{1,4}-+\\d{1,4}${BUILDING_UNIT}.*)$`,
);
const BUILDING = new RegExp(
  `^(.+?)((?:[A-Za-z]\\d{0,3}|\\d{1,4}[A-Za-z]|[一二三四五六七八九十]{1,3})${BUILDING_UNIT})$`,
);

export const SCHOOL =
  /(?:小学|中学|学校|附小|附中|校区|分校|实验[小中]学|[一二三四五六七八九十\d]+[小中]|初中部|小学部)$/;
const SCHOOL_RANGE =
  /^(.+?)(?:的)?(?:学校)?(?:学区|地段|片区|施教区|服务区|招生|教学服务)(?:范围|区域|地段|区)?(?:内|生源)?$/;
const TOWN = /^(.+(?:镇|乡))(?:区域|范围|辖区|全域|全境|境内|所辖区域)?$/;
const OFFICE = /^(.+街道)(?:办事处|办)?(?:区域|范围|辖区|全域|所辖区域)?$/;
const FORMER = /^原(?:来)?(?:属于?|归)?(.+?)(?:地块|区域|范围|辖区)?(?:的)?(?:生源)?$/;
const FORMER_UNIT = /(?:乡|镇|村|街道|学区|地段|片区|施教区)$/;
/** 原属桃花镇的光明村, 原属第二小学的滨江花园: to whom a place once belonged. */
export const ONCE_OF = /^原(?:来)?(?:属于?|归)?(.{2,}?)(?:范围内|辖区内|内)?的(?=.{2,})/;
const ONCE_PLACE = /(?:镇|乡|村|街道|社区|区|县|市|场)$/;
const ONCE_SCHOOL = /(?:学区|地段|片区|施教区|校区)$/;
/** 东升新村(小区): what a name alone does not tell. */
const SAID_KIND = /^(.{2,})[(](小区|村|社区|行政村|自然村|道路|单位)[)]$/;
const INSTITUTION =
  /(?:林场|农场|茶场|牧场|渔场|园艺场|果园场|垦殖场|养殖场|良种场|大学|学院|医院|工业园|产业园|厂|公司|市场|菜场|研究所|部队|局|中心)$/;
const DISTRICT = /^[\u4e00-\u9fff]{2,4}(?:区|县|市)$/;
const HOUSES = /(?:别墅|住宅|宿舍|家属|生活|居住|居民)区$/;
const NO_DISTRICT = /(?:片|校|学|园|库|景|厂|矿|社|新|城)区$/;
const SURE_COMPOUND =
  /(?:小区|花园|花苑|公寓|家园|家苑|名苑|嘉苑|佳苑|苑|名都|公馆|华府|华庭|豪庭|山庄|庄园|别墅|雅居|佳园|嘉园|家属院|家属区|家属楼|宿舍|宿舍楼|大院|安置房|安置小区|还建房)(?:[(]?(?:[一二三四五六七八九十\d]+期|[A-Za-z]区|[东南西北中]区|[东南西北]苑)[)]?)?$/;
const COMMUNITY = /(?:社区|居委会|居民委员会|居委)$/;
const NO_NAME = /^(?:的|内|外|等|及|和|与|区域|范围|地段|不?含|不?包括|不?包含)?$/;

const PHASE = '(?:[一二三四五六七八九十\\d]+期|[A-Za-z]区|[东南西北中]区)';
const LONE_PHASE = new RegExp(`^${PHASE}$`);
const PHASES = new RegExp(`^(.+?)[(](${PHASE}(?:[、,和及]${PHASE})+)[)]$`);
/** Words that speak of an area and not of a place; they are no part of a name. 沿江北大道281号及以上 is a street's. */
const NO_PLACE =
  /以内$|之间|以[东南西北]|为界|所围|方向$|以外$|沿(?![江河湖海溪][^\d]{0,8}\d).+(?:以|至)/;
/** A sentence on who is admitted how says nothing of where. */
const ON_ADMISSION = /户籍|适龄|购房|入学|就读|统筹|调剂|由.+(?:安排|负责|解决)/;
/** 西湖区桃花镇桃花村: what stands before the village is where it lies. */
const VILLAGE_WITHIN =
  /^((?:[\u4e00-\u9fff]{1,3}(?<!小)区)?(?:[\u4e00-\u9fff]{1,4}(?:镇|乡|街道))?)(.{2,}(?:村|社区|村委会|村委|居委会))$/;

const BY_GAZETTEER: Partial<Record<NameKind, (name: string) => Body>> = {
  street,
  compound,
  village: (name) => village(name, levelOf(name)),
  town: (name) => place(name, name.endsWith('街道') ? 'street-office' : 'town'),
  place: (name) => place(name, 'institution'),
  district: (name) => place(name, 'district'),
  school: schoolRange,
};

function levelOf(name: string): VillageLevel | null {
  if (COMMUNITY.test(name)) return 'community';
  if (/(?:村委|村委会|村民委员会|行政村)$/.test(name)) return 'administrative';
  return name.endsWith('自然村') ? 'natural' : null;
}

/** A place by its words alone (folded, without the brackets that say something else). */
export function readPlace(words: string, gazetteer: Gazetteer): PlaceRead {
  if (NO_NAME.test(words) || LONE_PHASE.test(words)) return { notRead: 'empty-name' };
  if (NO_PLACE.test(words) || ON_ADMISSION.test(words)) return { notRead: 'no-pattern' };
  const name = words
    .replace(/(?:全部|全域|全境)$/, '')
    .replace(
      /(?<=[村镇乡道会委])(?:所辖|下辖|管辖)(?:的)?(?:各|所有|全部)?(?:自然村|行政村|村民小组|社区|居委会)$/,
      '',
    );
  const known = gazetteer.kindsOf(name).flatMap((kind) => BY_GAZETTEER[kind]?.(name) ?? []);
  if (known.length === 1) return { clauses: known, name };
  if (known.length > 1) return oneOf(name, known);
  const once = ONCE_OF.exec(name);
  if (once?.[1]) return readOnce(once[1], readPlace(name.slice(once[0].length), gazetteer));
  const said = SAID_KIND.exec(name);
  if (said?.[1]) return { clauses: [ofKind(said[1], said[2] ?? '')], name: said[1] };
  const phases = PHASES.exec(name);
  if (phases) {
    const [, stem = '', list = ''] = phases;
    const names = list.split(/[、,和及]/).map((phase) => `${stem}(${phase})`);
    return { clauses: names.map(compound), name: stem };
  }
  const lying = VILLAGE_WITHIN.exec(name);
  if (lying?.[1] && lying[2]) {
    return {
      clauses: [{ ...village(lying[2], levelOf(lying[2])), within: lying[1] }],
      name: lying[2],
    };
  }
  return readNumbered(name, gazetteer) ?? readBySuffix(name);
}

/** A compound or village is the same whatever it once belonged to; a street or an area may be meant in part. */
function readOnce(owner: string, read: PlaceRead): PlaceRead {
  if (!('clauses' in read)) return read;
  const whole = read.clauses.every(({ kind }) => WHOLE_KINDS.includes(kind));
  const isSchool = SCHOOL.test(owner) || ONCE_SCHOOL.test(owner);
  if (!whole || !(isSchool || ONCE_PLACE.test(owner))) return { notRead: 'no-pattern' };
  if (isSchool) return read;
  return { ...read, clauses: read.clauses.map((body) => ({ ...body, within: `原${owner}` })) };
}

const WHOLE_KINDS: readonly Clause['kind'][] = ['compound', 'building', 'buildings', 'village'];

function ofKind(name: string, kind: string): Body {
  switch (kind) {
    case '小区':
      return compound(name);
    case '道路':
      return street(name);
    case '单位':
      return place(name, 'institution');
    default:
      return village(name, LEVELS[kind] ?? null);
  }
}

const LEVELS: Record<string, VillageLevel> = {
  社区: 'community',
  行政村: 'administrative',
  自然村: 'natural',
};

function oneOf(name: string, bodies: readonly Body[]): PlaceRead {
  return {
    name,
    readings: bodies.map((body) => ({
      reading: { code: 'kind', names: [name], kind: body.kind },
      clauses: [body],
    })),
  };
}

function readNumbered(words: string, gazetteer: Gazetteer): PlaceRead | null {
  const lane = LANE.exec(words);
  if (lane) {
    const [, name = '', rest = ''] = lane;
    if (rest === '') return { clauses: [compound(name)], name };
    return numbered(name, readNumbers(rest), (numbers) => ({
      kind: 'buildings',
      compound: name,
      ...numbers,
    }));
  }
  const several = BUILDINGS.exec(words);
  if (several && !/\d号$/.test(words)) {
    const [, name = '', rest = ''] = several;
    return numbered(name, readNumbers(rest), (numbers): Body =>
      numbers.from !== null && numbers.from === numbers.to
        ? { kind: 'building', compound: name, building: `${numbers.from}${unitOf(rest)}` }
        : { kind: 'buildings', compound: name, ...numbers },
    );
  }
  const one = BUILDING.exec(words);
  if (one) {
    const [, name = '', building = ''] = one;
    return { clauses: [{ kind: 'building', compound: name, building }], name };
  }
  const numbers = STREET_NUMBERS.exec(words);
  if (!numbers) return null;
  const [, name = '', rest = ''] = numbers;
  if (gazetteer.kindsOf(words).length > 0 || /^[(](?:路|街)[)]$/.test(rest)) return null;
  return numbered(name, readNumbers(rest), (span) => ({ kind: 'street', street: name, ...span }));
}

const unitOf = (rest: string) => /号楼|#楼|栋|幢|座|#/.exec(rest)?.[0] ?? '栋';

function numbered(
  name: string,
  read: NumbersRead,
  body: (numbers: {
    from: number | null;
    to: number | null;
    parity: 'all' | 'odd' | 'even';
  }) => Body,
): PlaceRead {
  if (read === null) return { notRead: 'numbers' };
  if ('numbers' in read) return { clauses: read.numbers.map(body), name };
  return {
    name,
    readings: read.readings.map(({ reading, numbers }) => ({
      reading,
      clauses: numbers.map(body),
    })),
  };
}

function readBySuffix(words: string): PlaceRead {
  if (/(?:部分|局部|附近|周边|一带)$/.test(words)) return { notRead: 'partial' };
  if (/(?:拆迁)?安置房$/.test(words)) {
    return { clauses: [place(words, 'resettlement')], name: words };
  }
  const former = FORMER.exec(words);
  if (former?.[1] && FORMER_UNIT.test(former[1])) {
    return { clauses: [place(former[1], 'former')], name: former[1] };
  }
  const range = SCHOOL_RANGE.exec(words);
  if (range?.[1]) {
    // 阳明学校地段 is that of 阳明学校, 第一小学学校学区 that of 第一小学.
    const school = SCHOOL.test(range[1]) ? range[1] : `${range[1]}学校`;
    if (SCHOOL.test(range[1]) || words.startsWith(school)) {
      return { clauses: [schoolRange(school)], name: school };
    }
  }
  if (COMMUNITY.test(words) || (words.endsWith('村') && !words.endsWith('新村'))) {
    return { clauses: [village(words, levelOf(words))], name: words };
  }
  if (levelOf(words) !== null) {
    return { clauses: [village(words, levelOf(words))], name: words };
  }
  if (words.endsWith('新村')) return oneOf(words, [compound(words), village(words)]);
  const office = OFFICE.exec(words);
  if (office?.[1]) return { clauses: [place(office[1], 'street-office')], name: office[1] };
  const town = TOWN.exec(words);
  if (town?.[1]) return { clauses: [place(town[1], 'town')], name: town[1] };
  if (SURE_COMPOUND.test(words)) return { clauses: [compound(words)], name: words };
  if (SCHOOL.test(words)) return oneOf(words, [schoolRange(words), place(words, 'institution')]);
  if (INSTITUTION.test(words)) return { clauses: [place(words, 'institution')], name: words };
  const whole = words.replace(/(?:全段|全路|全线|全街|沿线|沿街|两侧|两旁|两边)+$/, '');
  if (new RegExp(`(?:${STREET})$`).test(whole)) return { clauses: [street(whole)], name: whole };
  if (HOUSES.test(words)) return { clauses: [compound(words)], name: words };
  if (DISTRICT.test(words) && !NO_DISTRICT.test(words))
    return { clauses: [place(words, 'district')], name: words };
  const kinds = oneOf(words, [compound(words), village(words), street(words)]);
  if (!('readings' in kinds)) return kinds;
  // Nothing but the place of the words speaks for a name.
  const none = { reading: { code: 'set-aside' as const, names: [] }, clauses: [] };
  return { ...kinds, readings: [...kinds.readings, none] };
}
