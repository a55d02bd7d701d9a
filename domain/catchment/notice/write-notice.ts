import type { BoundLine, Clause, ClauseModifiers, Direction, Side } from '../clause.ts';

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
    case 'bounded':
      return `${clause.sides.map(sideWords).join('、')}${clause.enclosed ? '合围' : ''}`;
    case 'place':
      if (clause.level === 'former') return `原${clause.place}地块`;
      return clause.place;
    case 'remainder':
      return `${clause.of ?? ''}其余区域`;
    case 'school-range':
      return `${clause.school}地段`;
    case 'street':
      return `${clause.street}${numberWords(clause, '号')}`;
    case 'compound':
      return clause.compound;
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
      return clause.village;
    default: {
      const unhandled: never = clause;
      return unhandled;
    }
  }
}

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
    .join(';');
}
