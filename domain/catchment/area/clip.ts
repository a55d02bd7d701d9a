import {
  difference as clipOff,
  intersection as clipTo,
  union as join,
  type Geom,
} from 'polyclip-ts';
import type { Point } from '../../evidence/evidence.ts';
import type { MultiPolygon } from '../clause.ts';

/**
 * Union, intersection and difference of areas: the only place of the domain with a package (decision 010).
 * Areas that `faultsOf` finds fault with may come out otherwise than they look.
 */
export function union(areas: readonly MultiPolygon[]): MultiPolygon {
  const [first, ...rest] = areas.filter((area) => area.length > 0);
  return first ? clean(join(first as Geom, ...(rest as Geom[]))) : [];
}

export function intersection(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.length === 0 || b.length === 0) return [];
  return clean(clipTo(a as Geom, b as Geom));
}

export function difference(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.length === 0 || b.length === 0) return a;
  return clean(clipOff(a as Geom, b as Geom));
}

const clean = (result: [number, number][][][]): MultiPolygon =>
  result.map((polygon) => polygon.map((ring) => ring.map(([x, y]): Point => [x, y])));
