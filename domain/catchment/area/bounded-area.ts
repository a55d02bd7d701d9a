import type { Point } from '../../evidence/evidence.ts';
import {
  DIRECTIONS,
  type BoundedClause,
  type Direction,
  type MultiPolygon,
  type Side,
} from '../clause.ts';
import { intersection } from './clip.ts';
import { chainOf, shoreOf, type ShapeIndex } from './lines.ts';
import { sideRegion, type SideFault } from './side-region.ts';

export interface BoundedArea {
  /** `null` where a line is unknown, or does not tell its sides: then nothing is drawn, and the reason given. */
  area: MultiPolygon | null;
  /** Lines that the gazetteer does not have. */
  unknownLines: string[];
  /** Lines without a clear side of this direction. */
  unclear: { line: string; lies: Direction; fault: SideFault | 'nothing-left' }[];
  /** Lines that ended inside the outline and were drawn on from there. */
  extended: { line: string; at: Point }[];
  /** The area's own sides that no bound names: closed by the district's outline. */
  openSides: Direction[];
}

const FAR_SIDE: Record<Direction, Direction> = {
  east: 'west',
  west: 'east',
  south: 'north',
  north: 'south',
};

/**
 * From bounds to area: the district's outline, cut by every side in turn, the part on the stated side kept.
 * Deterministic; the order of the sides changes nothing but rounding.
 */
export function boundedArea(
  { sides }: Pick<BoundedClause, 'sides'>,
  shapes: ShapeIndex,
  outline: MultiPolygon,
): BoundedArea {
  const named = new Set(sides.map(({ lies }) => FAR_SIDE[lies]));
  const result: BoundedArea = {
    area: null,
    unknownLines: [],
    unclear: [],
    extended: [],
    openSides: DIRECTIONS.filter((direction) => !named.has(direction)),
  };
  let area = outline;
  for (const side of sides) {
    const region = regionOf(side, shapes, outline, result);
    if (!region) continue;
    const left = intersection(area, region);
    if (left.length === 0) {
      const line = side.lines.map(({ name }) => name).join('—');
      result.unclear.push({ line, lies: side.lies, fault: 'nothing-left' });
    }
    area = left;
  }
  if (result.unknownLines.length === 0 && result.unclear.length === 0) result.area = area;
  return result;
}

function regionOf(
  { lines, lies }: Side,
  shapes: ShapeIndex,
  outline: MultiPolygon,
  result: BoundedArea,
): MultiPolygon | null {
  const found = lines.map(({ name }) => {
    const shape = shapes.find(name)?.shape;
    if (!shape) {
      result.unknownLines.push(name);
      return [];
    }
    return shape.type === 'line' ? shape.line : shoreOf(shape.area, lies);
  });
  if (found.some((line) => line.length === 0)) return null;
  const line = lines.map(({ name }) => name).join('—');
  const side = sideRegion(chainOf(found), lies, outline);
  if ('fault' in side) {
    result.unclear.push({ line, lies, fault: side.fault });
    return null;
  }
  result.extended.push(...side.extended.map((at) => ({ line, at })));
  return side.region;
}
