import type { Clause, ClauseModifiers, Side } from '../clause.ts';

const LIES = { east: 'E', west: 'W', south: 'S', north: 'N' } as const;

const side = ({ lines, lies }: Side) =>
  `${lines
    .map(
      ({ name, kind, part, formerly }) =>
        `${name}${kind === 'street' ? '' : `:${kind}`}${part ? `(${part})` : ''}${formerly ? `(原${formerly})` : ''}`,
    )
    .join('—')}|${LIES[lies]}`;

const numbers = (clause: Extract<Clause, { kind: 'street' | 'buildings' }>) =>
  `${clause.from ?? ''}–${clause.to ?? ''}${clause.parity === 'all' ? '' : ` ${clause.parity}`}`;

function body(clause: Clause): string {
  switch (clause.kind) {
    case 'area':
      return `drawn ${clause.text ?? ''}`;
    case 'bounded':
      return `${clause.sides.map(side).join(' ')}${clause.enclosed ? ' 合围' : ''}`;
    case 'place':
      return `${clause.level} ${clause.place}`;
    case 'remainder':
      return `remainder ${clause.of ?? ''}`;
    case 'school-range':
      return `school ${clause.school}`;
    case 'street':
      return `street ${clause.street} ${numbers(clause)}`;
    case 'compound':
      return `compound ${clause.compound}`;
    case 'building':
      return `building ${clause.compound} ${clause.building}`;
    case 'buildings':
      return `buildings ${clause.compound} ${numbers(clause)}`;
    case 'village':
      return `${clause.level ?? 'village'} ${clause.village}`;
    default: {
      const unhandled: never = clause;
      return unhandled;
    }
  }
}

const limits = ({ within, shared, transitional, condition }: ClauseModifiers) =>
  [
    within === undefined ? '' : ` @${within}`,
    shared === undefined ? '' : ` shared[${shared.with.join()}]`,
    transitional === undefined
      ? ''
      : ` transitional[${transitional.from ?? ''}–${transitional.until ?? ''}]`,
    condition === undefined ? '' : ` only[${condition}]`,
  ].join('');

/** A clause in a line, for tests and faults: `京东大道|W 高新大道|E 合围 @高新区`, `-compound 滨江花园`. */
export function brief(clause: Clause): string {
  return `${clause.effect === 'exclude' ? '-' : ''}${body(clause).trimEnd()}${limits(clause)}`;
}
