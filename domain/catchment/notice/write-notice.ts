import type { BoundLine, Clause, ClauseModifiers, Direction, Side } from '../clause.ts';
import { openGazetteer } from './gazetteer.ts';
import { readPlace } from './place.ts';

const LIES: Record<Direction, string> = {
  east: '以东',
  west: '以西',
  south: '以南',
  north: '以北',
};

function lineWords({ name, part, formerly }: BoundLine): string {
  return `${name}${part === undefined ? '' : `(${part})`}${formerly === undefined ? '' : `(原${formerly})`}`;
}

/** Several lines of one side are written 一线, which makes the dash a chain beyond doubt. */
function sideWords({ lines, lies }: Side): string {
  const names = lines.map(lineWords).join('—');
  return `${names}${lines.length > 1 ? '一线' : ''}${LIES[lies]}`;
}

function numberWords(
  { from, to, parity }: Extract<Clause, { kind: 'street' | 'buildings' }>,
  unit: string,
): string {
  const side = parity === 'all' ? '' : parity === 'odd' ? '(单号)' : '(双号)';
  if (from === null && to === null) return side;
  if (from !== null && to !== null) {
    return from === to ? `${from}${unit}${side}` : `${from}-${to}${unit}${side}`;
  }
  return `${from ?? to}${unit}${from === null ? '及以下' : '及以上'}${side}`;
}

function kindWords(clause: Clause): string {
  switch (clause.kind) {
    case 'area':
      return clause.text ?? '附图所示区域';
    case 'bounded': {
      const twice = new Set(clause.sides.map(({ lies }) => lies)).size < clause.sides.length;
      // Two bounds of one direction would be two areas to whom they are not said to hold at once.
      return `${twice ? '同时位于' : ''}${clause.sides.map(sideWords).join('、')}${clause.enclosed ? '合围' : ''}`;
    }
    case 'place':
      if (clause.level === 'former') return `原${clause.place}地块`;
      return withKind(clause.place, clause, '单位');
    case 'remainder':
      return `${clause.of ?? ''}其余区域`;
    case 'school-range':
      return `${clause.school}地段`;
    case 'street':
      return withKind(`${clause.street}${numberWords(clause, '号')}`, clause, '道路');
    case 'compound':
      return withKind(clause.compound, clause, '小区');
    case 'building':
      return `${clause.compound}${clause.building}`;
    case 'buildings': {
      // A parity alone stands without a number, so the counter is told before it.
      const numbers = numberWords(clause, '栋');
      return clause.from === null && clause.to === null
        ? `${clause.compound}1栋及以上${numbers}`
        : `${clause.compound}${numbers}`;
    }
    case 'village':
      return withKind(clause.village, clause, LEVEL[clause.level ?? 'none']);
    default: {
      const unhandled: never = clause;
      return unhandled;
    }
  }
}

const LEVEL = {
  none: '村',
  community: '社区',
  administrative: '行政村',
  natural: '自然村',
} as const;
const NO_NAMES = openGazetteer([]);

/** The name, and in brackets what it is the name of, where nobody could tell from the name alone. */
function withKind(name: string, clause: Clause, kind: string): string {
  const read = readPlace(name, NO_NAMES);
  const [only] = 'clauses' in read ? read.clauses : [];
  const told = only?.kind === clause.kind && levelOf(only) === levelOf(clause);
  // A street with numbers tells by them what it is; a former township is written with 原.
  const plain = clause.kind !== 'street' || (clause.from === null && clause.to === null);
  if (told || !plain || (clause.kind === 'place' && clause.level !== 'institution')) return name;
  return `${name}(${kind})`;
}

const levelOf = (clause: Pick<Clause, 'kind'>) =>
  'level' in clause ? ((clause.level as string | null | undefined) ?? null) : null;

function limitWords({ shared, transitional }: ClauseModifiers): string {
  const words: string[] = [];
  if (shared)
    words.push(shared.with.length === 0 ? '(双学区)' : `(与${shared.with.join('、')}共享)`);
  if (transitional) {
    const { from, until } = transitional;
    words.push(
      `(过渡期${from === null ? '' : `${from}年`}${until === null ? '' : `至${until}年`})`,
    );
  }
  return words.join('');
}

/**
 * The clauses as a notice writes them, one numbered line each, so that reading it again gives the same clauses.
 * A drawn area keeps its words, or says that it is on the map.
 */
export function writeNotice(clauses: readonly Clause[]): string {
  return clauses
    .map((clause, index) => {
      const within = clause.within === undefined ? '' : `${clause.within}辖区内:`;
      const condition = clause.condition === undefined ? '' : `${clause.condition}另含:`;
      const words = `${kindWords(clause)}${limitWords(clause)}`;
      const left = clause.effect === 'exclude' ? `不含${words}` : words;
      return `(${index + 1})${condition}${within}${left}`;
    })
    .join(';')
    .replaceAll(/[();:]/g, (sign) => PRINTED[sign] ?? sign);
}

/** As a notice is set: full-width signs, which are read as the narrow ones are. */
const PRINTED: Record<string, string> = { '(': '（', ')': '）', ';': '；', ':': '：' };
