import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';
import { areaM2, distanceMetres } from '../geometry.ts';
import { faultsOf } from './faults.ts';
import { between, meeting, type ShapeIndex } from './lines.ts';
import { samePoint } from './shared-corners.ts';

export interface Enclosure {
  /** `null` where a line is unknown or the lines do not close: then nothing is drawn. */
  area: MultiPolygon | null;
  unknownLines: string[];
}

/** Of so many lines every order is tried; of more only the one in which they are told. */
const MOST_ORDERED = 6;

/**
 * The area that lines enclose, corner by corner: each is followed from where the one before meets it to where
 * the next does. Told round or side by side (east, west, south, north), they close in one order only; where
 * they close in none, or in two that enclose different ground, nobody can say which area is meant.
 */
export function enclosedArea(names: readonly string[], shapes: ShapeIndex): Enclosure {
  const unknownLines: string[] = [];
  const lines = names.flatMap((name): Point[][] => {
    const shape = shapes.find(name)?.shape;
    if (!shape) unknownLines.push(name);
    if (shape?.type === 'line') return [shape.line];
    return shape ? [shape.area[0]?.[0] ?? []] : [];
  });
  if (unknownLines.length > 0 || lines.length < 3) return { area: null, unknownLines };
  const told = closed(lines);
  if (told) return { area: told, unknownLines };
  const found =
    lines.length > MOST_ORDERED ? [] : ordersOf(lines).flatMap((each) => closed(each) ?? []);
  const sizes = new Set(found.map((polygon) => Math.round(areaM2([polygon]))));
  return { area: sizes.size === 1 && found[0] ? [found[0]] : null, unknownLines };
}

function closed(lines: readonly (readonly Point[])[]): MultiPolygon | null {
  const corners = lines.map((line, i) => meeting(line, lines[(i + 1) % lines.length] ?? []));
  const ring = lines.flatMap((line, i): Point[] => {
    const [entry, exit] = [corners.at(i - 1)?.b, corners[i]?.a];
    return entry === undefined || exit === undefined ? [] : along(line, entry, exit).slice(0, -1);
  });
  if (corners.includes(null) || ring.length < 3) return null;
  const area: MultiPolygon = [[[...ring, ring[0] as Point]]];
  return faultsOf(area).length === 0 ? area : null;
}

/** Between two places of a line; round a lake or a compound, the shorter way. */
function along(line: readonly Point[], entry: number, exit: number): Point[] {
  const straight = between(line, entry, exit);
  if (!samePoint(line[0] as Point, line.at(-1) as Point)) return straight;
  const [start, end] = entry < exit ? [0, line.length - 1] : [line.length - 1, 0];
  const round = [...between(line, entry, start), ...between(line, end, exit).slice(1)];
  return lengthOf(straight) <= lengthOf(round) ? straight : round;
}

const lengthOf = (line: readonly Point[]) =>
  line.slice(1).reduce((sum, to, i) => sum + distanceMetres(line[i] as Point, to), 0);

/** The ways round that differ: the first line stays, and of a way and its reverse one is enough. */
function ordersOf<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [];
  return permutations(rest)
    .filter((order) => rest.indexOf(order[0] as T) < rest.indexOf(order.at(-1) as T))
    .map((order) => [first, ...order]);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) =>
    permutations(items.toSpliced(i, 1)).map((others) => [item, ...others]),
  );
}
