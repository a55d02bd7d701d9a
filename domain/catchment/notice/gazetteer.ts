import type { Clause, LineKind } from '../clause.ts';
import { normaliseName, normaliseVillage } from '../normalise.ts';

export const NAME_KINDS = [
  'district',
  'town',
  'street',
  'river',
  'lake',
  'levee',
  'railway',
  'compound',
  'village',
  'place',
  'school',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface GazetteerName {
  name: string;
  kind: NameKind;
}

export interface Gazetteer {
  kindsOf(name: string): readonly NameKind[];
  /** The nearest names of these kinds, nearest first; none further than two changes. */
  near(name: string, kinds: readonly NameKind[]): string[];
  /** Without names nothing can be unknown. */
  empty: boolean;
}

export function openGazetteer(names: readonly GazetteerName[]): Gazetteer {
  const byName = new Map<string, NameKind[]>();
  for (const { name, kind } of names) {
    for (const key of new Set([keyOf(name), normaliseVillage(name)])) {
      const kinds = byName.get(key);
      if (!kinds) byName.set(key, [kind]);
      else if (!kinds.includes(kind)) kinds.push(kind);
    }
  }
  return {
    kindsOf: (name) =>
      byName.get(keyOf(name)) ??
      byName.get(normaliseVillage(name)) ??
      spellings(name).flatMap((each) => byName.get(keyOf(each)) ?? []),
    near: (name, kinds) => {
      const wanted = bareOf(name);
      const most = wanted.length <= 3 ? 1 : 2;
      return names
        .filter(({ kind }) => kinds.includes(kind))
        .map((each) => ({ name: each.name, far: changes(wanted, bareOf(each.name), most) }))
        .filter(({ far }) => far <= most)
        .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
        .slice(0, 5)
        .map((each) => each.name);
    },
    empty: names.length === 0,
  };
}

/** 熊廷弼街(路) is 熊廷弼街 or 熊廷弼路. */
export function spellings(name: string): string[] {
  const match = /^(.+?)(大道|路|街|巷)[(（](大道|路|街|巷)[)）]$/.exec(name);
  return match ? [`${match[1]}${match[2]}`, `${match[1]}${match[3]}`] : [];
}

function keyOf(name: string): string {
  return normaliseName(name).replaceAll(/[（）]/g, (char) => (char === '（' ? '(' : ')'));
}

/** Without the word that only says what it is: 桂苑西院小区 is one character away from 桂苑西苑. */
function bareOf(name: string): string {
  return keyOf(name).replace(/(?<=..)(?:小区|社区|居委会)$/, '');
}

/** Levenshtein distance, given up above `most`. */
export function changes(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] as number;
}

const LINE_SUFFIXES: [LineKind, RegExp][] = [
  ['railway', /(?:铁路|铁道|高铁|轨道|轻轨|地铁|铁路线)$/],
  ['levee', /(?:大堤|圩堤|河堤|江堤|防洪堤|堤|大坝|坝)$/],
  ['boundary', /(?:界|边界|界线|学区|地段|片区)$/],
  [
    'street',
    /(?:路|街|大道|道|巷|弄|胡同|国道|省道|高速|高架|环线|[东南西北中内外]环|大桥|隧道|立交桥?)(?:[(][路街][)])?$/,
  ],
  ['lake', /(?:湖|水库|塘|池)$/],
  ['river', /(?:江|河|溪|港|渠|运河|漕河|涌|沟|水系|海)(?:[东南西北两]岸)?$/],
  ['compound', /(?:小区|花园|公寓|家园|苑|新村|佳园|嘉园|家属院)$/],
];

/** What kind of line a name is, by the gazetteer or else by its last word; `landmark` where that tells nothing. */
export function lineKindOf(name: string, gazetteer: Gazetteer): LineKind {
  for (const kind of gazetteer.kindsOf(name)) {
    if (kind === 'town' || kind === 'village' || kind === 'district') return 'boundary';
    if (kind === 'place' || kind === 'school') return 'landmark';
    return kind;
  }
  return LINE_SUFFIXES.find(([, suffix]) => suffix.test(name))?.[0] ?? 'landmark';
}

export function hasLineSuffix(name: string): boolean {
  return LINE_SUFFIXES.some(([kind, suffix]) => kind !== 'compound' && suffix.test(name));
}

/** The gazetteer's kinds in which the name of a clause is looked for. */
export const KINDS_FOR: Record<Clause['kind'], readonly NameKind[]> = {
  area: [],
  bounded: [
    'street',
    'river',
    'lake',
    'levee',
    'railway',
    'compound',
    'place',
    'school',
    'village',
  ],
  place: ['town', 'district', 'place'],
  remainder: ['town', 'district', 'place', 'village'],
  'school-range': ['school'],
  street: ['street'],
  compound: ['compound'],
  building: ['compound'],
  buildings: ['compound'],
  village: ['village'],
};
