import type { IntakePlan } from '../../capacity/places.ts';
import type { Point } from '../../evidence/evidence.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../clause.ts';
import type { AddressKeys } from '../locate.ts';
import type { ExtractRow } from './extract.ts';

/** A district for tests and figures: a board of ranges with crooked borders, and pupils all over it. */
export interface InventedDistrict {
  outline: MultiPolygon;
  ranges: SchoolRange[];
  rows: ExtractRow[];
  schoolPoints: Map<string, Point>;
  plans: Map<string, IntakePlan>;
}

const STEP = 0.02;
const spread = (seed: number) => {
  const value = Math.sin(seed * 12.9898) * 43_758.5453;
  return value - Math.floor(value);
};
const pointOf = (x: number, y: number): Point => [115.7 + x * STEP, 28.5 + y * STEP];

type Size = [columns: number, rows: number, bends: number];

/** The border from crossing (x, y) eastwards or northwards; both neighbours walk the same points. */
function border(
  x: number,
  y: number,
  way: 'east' | 'north',
  [columns, rows, bends]: Size,
): Point[] {
  return Array.from({ length: bends + 1 }, (_, i): Point => {
    const part = i / bends;
    const onRim = way === 'east' ? y === 0 || y === rows : x === 0 || x === columns;
    const bend =
      i === 0 || i === bends || onRim
        ? 0
        : (spread(x * 91 + y * 17 + i * 7 + way.length) - 0.5) / 5;
    return way === 'east' ? pointOf(x + part, y + bend) : pointOf(x + bend, y + part);
  });
}

/** `bends`: corners along one border between two crossings. */
export function inventDistrict(
  columns: number,
  rows: number,
  pupils: number,
  bends = 12,
): InventedDistrict {
  const size: Size = [columns, rows, bends];
  const walk = (x: number, y: number): Point[] => [
    ...border(x, y, 'east', size),
    ...border(x + 1, y, 'north', size).slice(1),
    ...border(x, y + 1, 'east', size)
      .reverse()
      .slice(1),
    ...border(x, y, 'north', size).reverse().slice(1),
  ];
  const ranges: SchoolRange[] = [];
  const schoolPoints = new Map<string, Point>();
  const plans = new Map<string, IntakePlan>();
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const number = y * columns + x;
      const schoolId = `s${String(number).padStart(3, '0')}`;
      const base = { effect: 'include', text: null } as const;
      const clauses: Clause[] = [
        { ...base, id: 'c1', kind: 'area', area: [[walk(x, y)]] },
        { ...base, id: 'c2', kind: 'compound', compound: `花园${number}` },
        {
          ...base,
          id: 'c3',
          kind: 'street',
          street: `大道${number}`,
          from: 1,
          to: 99,
          parity: 'odd',
        },
        { ...base, id: 'c4', kind: 'village', village: `村${number}` },
      ];
      ranges.push({ schoolId, shared: false, clauses });
      schoolPoints.set(schoolId, pointOf(x + 0.5, y + 0.5));
      plans.set(schoolId, { classes: 10, classSize: 50 });
    }
  }
  const address = (seed: number): AddressKeys => {
    const number = Math.floor(spread(seed + 0.7) * columns * rows);
    const kind = Math.floor(spread(seed + 0.9) * 8);
    return {
      compound: kind === 0 ? `花园${number}` : `小区${number}`,
      building: '3栋',
      street: kind === 1 ? `大道${number}` : `小路${number}`,
      number: 1 + Math.floor(spread(seed + 1.1) * 120),
      village: kind === 2 ? `村${number}` : null,
      point:
        kind === 3 && seed % 3 === 0
          ? null
          : pointOf(spread(seed + 0.1) * columns, spread(seed + 0.3) * rows),
    };
  };
  const extract = Array.from({ length: pupils }, (_, i): ExtractRow => {
    const home = address(i);
    const same = i % 10 < 6;
    return {
      home,
      register: i % 10 === 9 ? null : same ? home : address(i + 0.5),
      category: { inside: 1 + (i % 2), apart: 3 + (i % 4), unknown: null },
    };
  });
  const outline: MultiPolygon = [
    [[pointOf(0, 0), pointOf(columns, 0), pointOf(columns, rows), pointOf(0, rows), pointOf(0, 0)]],
  ];
  return { outline, ranges, rows: extract, schoolPoints, plans };
}

/** The same draft with one point of one range's border pulled away, and of the neighbour's with it. */
export function dragBorder(
  ranges: readonly SchoolRange[],
  school: number,
  corner: number,
  [dx, dy]: Point,
): SchoolRange[] {
  const first = ranges[school]?.clauses[0];
  const held = first?.kind === 'area' ? first.area?.[0]?.[0]?.[corner] : undefined;
  if (!held) return [...ranges];
  const pull = (point: Point): Point =>
    point[0] === held[0] && point[1] === held[1] ? [point[0] + dx, point[1] + dy] : point;
  return ranges.map((range) => {
    const [area, ...rest] = range.clauses;
    if (area?.kind !== 'area' || !area.area) return range;
    if (!area.area[0]?.[0]?.some((point) => pull(point) !== point)) return range;
    const moved = area.area.map((polygon) => polygon.map((ring) => ring.map(pull)));
    return { ...range, clauses: [{ ...area, area: moved }, ...rest] };
  });
}
