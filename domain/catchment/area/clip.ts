import { difference as clipOff, intersection as clipTo, union as join } from 'polyclip-ts';
import type { MultiPolygon } from '../clause.ts';
import { noded } from './nodes.ts';
import { tidied } from './tidy.ts';

/**
 * Union, intersection and difference of areas: the only place of the domain with a package (decision 010).
 * Areas that `faultsOf` finds fault with may come out otherwise than they look.
 */
export function union(areas: readonly MultiPolygon[]): MultiPolygon {
  return clip(
    areas.filter((area) => area.length > 0),
    join,
  );
}

export function intersection(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  return a.length === 0 || b.length === 0 ? [] : clip([a, b], clipTo);
}

export function difference(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  return a.length === 0 || b.length === 0 ? a : clip([a, b], clipOff);
}

function clip(areas: readonly MultiPolygon[], operation: typeof join): MultiPolygon {
  const [first, ...rest] = noded(areas);
  return first ? tidied(operation(first, ...rest)) : [];
}
