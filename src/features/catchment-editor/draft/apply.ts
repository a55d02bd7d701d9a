import { difference, union } from '../../../../domain/catchment/area/clip.ts';
import {
  moveTogether,
  removeTogether,
  withCorner,
  withCornersOf,
} from '../../../../domain/catchment/area/shared-corners.ts';
import { snapArea, snapLines } from '../../../../domain/catchment/area/snap.ts';
import { splitByLine } from '../../../../domain/catchment/area/split.ts';
import { giveHomes, shareHomes } from '../../../../domain/catchment/check/homes.ts';
import { dropFrom, giveTo, makeShared } from '../../../../domain/catchment/check/mend.ts';
import { isDrawn, schoolAreas } from '../../../../domain/catchment/check/school-areas.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../../../../domain/catchment/clause.ts';
import type { Point } from '../../../../domain/evidence/evidence.ts';
import type { Operation, RingPlace } from './operation.ts';

type Ranges = readonly SchoolRange[];

/** The ranges after an operation. A range that it does not touch stays the same object. */
export function apply(ranges: Ranges, operation: Operation): Ranges {
  switch (operation.do) {
    case 'put-clauses':
      return edit(ranges, operation.schoolId, (range) => ({
        ...range,
        clauses: [...operation.clauses],
        shared: operation.shared ?? range.shared,
      }));
    case 'add-clause':
      return clausesOf(ranges, operation.schoolId, (clauses) => [...clauses, operation.clause]);
    case 'change-clause':
      return clausesOf(ranges, operation.schoolId, (clauses) =>
        clauses.map((clause) => (clause.id === operation.clause.id ? operation.clause : clause)),
      );
    case 'remove-clause':
      return clausesOf(ranges, operation.schoolId, (clauses) =>
        clauses.filter(({ id }) => id !== operation.clauseId),
      );
    case 'shift-clause':
      return clausesOf(ranges, operation.schoolId, (clauses) =>
        shifted(clauses, operation.clauseId, operation.by),
      );
    case 'hand-clause': {
      const clause = clauseOf(ranges, operation.schoolId, operation.clauseId);
      if (!clause) return ranges;
      const left = clausesOf(ranges, operation.schoolId, (clauses) =>
        clauses.filter(({ id }) => id !== clause.id),
      );
      return clausesOf(left, operation.toSchoolId, (clauses) => [
        ...clauses,
        { ...clause, id: operation.id },
      ]);
    }
    case 'set-shared':
      return edit(ranges, operation.schoolId, (range) => ({ ...range, shared: operation.shared }));
    case 'set-area':
      return setArea(ranges, operation.schoolId, operation.clauseId, operation.area);
    case 'add-part':
    case 'cut-part': {
      const own = clauseOf(ranges, operation.schoolId, operation.clauseId);
      if (!own || !('area' in own)) return ranges;
      const area = own.area ?? [];
      const next =
        operation.do === 'add-part'
          ? union([area, operation.piece])
          : difference(area, operation.piece);
      return setArea(ranges, operation.schoolId, own.id, next.length > 0 ? next : null);
    }
    case 'move-corner':
      return reshape(ranges, operation, (areas) =>
        moveTogether(areas, operation.from, operation.to),
      );
    case 'add-corner':
      return reshape(ranges, operation, ([own = [], ...others]) => {
        const shown = withCornersOf(own, others);
        return moveTogether(
          [insertCorner(shown, operation.ring, operation.on), ...others],
          operation.on,
          operation.to,
        );
      });
    case 'remove-corner':
      return reshape(ranges, operation, (areas) => removeTogether(areas, operation.at));
    case 'untangle': {
      const own = clauseOf(ranges, operation.schoolId, operation.clauseId);
      if (!own || !('area' in own) || !own.area) return ranges;
      const area = union([own.area]);
      return area.length > 0 ? setArea(ranges, operation.schoolId, own.id, area) : ranges;
    }
    case 'snap':
      return snap(ranges, operation);
    case 'split':
      return split(ranges, operation);
    case 'join-areas':
      return joinAreas(ranges, operation.schoolId);
    case 'merge-schools': {
      const piece = schoolAreas(ranges).get(operation.schoolId) ?? [];
      if (piece.length === 0) return ranges;
      return giveTo(ranges, piece, operation.intoSchoolId, operation.id);
    }
    case 'give':
      return giveTo(ranges, operation.piece, operation.schoolId, operation.id);
    case 'share':
      return makeShared(ranges, operation.piece, operation.schools, operation.id);
    case 'drop':
      return dropFrom(ranges, operation.piece, operation.schoolId);
    case 'give-homes': {
      const { homes, schoolId, claiming, id } = operation;
      return giveHomes(ranges, homes, schoolId, claiming, id);
    }
    case 'share-homes':
      return shareHomes(ranges, operation.homes, operation.schools, operation.id);
    case 'import-areas':
      return operation.areas.reduce(importArea, ranges);
    case 'put-ranges': {
      const put = new Map(operation.ranges.map((range) => [range.schoolId, range]));
      return ranges.map((range) => put.get(range.schoolId) ?? range);
    }
    default: {
      const unhandled: never = operation;
      return unhandled;
    }
  }
}

function edit(ranges: Ranges, schoolId: string, change: (range: SchoolRange) => SchoolRange) {
  return ranges.map((range) => (range.schoolId === schoolId ? change(range) : range));
}

function clausesOf(ranges: Ranges, schoolId: string, change: (clauses: Clause[]) => Clause[]) {
  return edit(ranges, schoolId, (range) => ({ ...range, clauses: change(range.clauses) }));
}

export function clauseOf(ranges: Ranges, schoolId: string, clauseId: string): Clause | undefined {
  return ranges
    .find((range) => range.schoolId === schoolId)
    ?.clauses.find(({ id }) => id === clauseId);
}

function shifted(clauses: Clause[], clauseId: string, by: 1 | -1): Clause[] {
  const at = clauses.findIndex(({ id }) => id === clauseId);
  const [one, other] = [clauses[at], clauses[at + by]];
  return one && other ? clauses.with(at, other).with(at + by, one) : clauses;
}

function setArea(ranges: Ranges, schoolId: string, clauseId: string, area: MultiPolygon | null) {
  return clausesOf(ranges, schoolId, (clauses) =>
    clauses.map((clause) =>
      clause.id === clauseId && 'area' in clause ? { ...clause, area } : clause,
    ),
  );
}

interface Reshape {
  schoolId: string;
  clauseId: string;
  together: boolean;
}

/** Changes the clause's area, first of the list, and with it those of everybody else who shares the place. */
function reshape(
  ranges: Ranges,
  { schoolId, clauseId, together }: Reshape,
  change: (areas: MultiPolygon[]) => MultiPolygon[],
): Ranges {
  const own = clauseOf(ranges, schoolId, clauseId);
  if (!own || !('area' in own) || own.area === null) return ranges;
  const others = together ? otherAreas(ranges, own) : [];
  const clauses = [own, ...others];
  const before = clauses.map((clause) => ('area' in clause && clause.area) || []);
  const after = change(before);
  const next = new Map<Clause, Clause>();
  clauses.forEach((clause, i) => {
    const area = after[i];
    if (area && area !== before[i]) next.set(clause, { ...clause, area } as Clause);
  });
  return ranges.map((range) =>
    range.clauses.some((clause) => next.has(clause))
      ? { ...range, clauses: range.clauses.map((clause) => next.get(clause) ?? clause) }
      : range,
  );
}

function otherAreas(ranges: Ranges, own: Clause): Clause[] {
  return ranges.flatMap(({ clauses }) =>
    clauses.filter((clause) => clause !== own && 'area' in clause && clause.area),
  );
}

/** The clause's area as the hand takes hold of it: with the corners that others have on its edges. */
export function areaInHand(
  ranges: Ranges,
  clause: Clause | null,
  together: boolean,
): MultiPolygon | null {
  const area = clause && 'area' in clause ? clause.area : null;
  if (!clause || !area || !together) return area;
  return withCornersOf(
    area,
    otherAreas(ranges, clause).map((other) => ('area' in other && other.area) || []),
  );
}

function insertCorner(area: MultiPolygon, place: RingPlace, on: Point): MultiPolygon {
  return area.map((polygon, p) =>
    p !== place.polygon
      ? polygon
      : polygon.map((ring, r) => (r === place.ring ? ring.toSpliced(place.position, 0, on) : ring)),
  );
}

function snap(ranges: Ranges, operation: Extract<Operation, { do: 'snap' }>): Ranges {
  const own = clauseOf(ranges, operation.schoolId, operation.clauseId);
  if (!own || !('area' in own) || !own.area) return ranges;
  const borders = ranges
    .filter(({ schoolId }) => schoolId !== operation.schoolId)
    .flatMap(({ clauses }) => clauses.flatMap((clause) => (isDrawn(clause) ? clause.area : [])))
    .flat();
  const area = snapArea(own.area, snapLines([...borders, ...operation.lines]), operation.metres);
  const before = new Set(own.area.flat(2).map(String));
  const moved = area.flat(2).filter((corner) => !before.has(String(corner)));
  if (moved.length === 0) return ranges;
  // The neighbours get the corners too: then both walk the same points.
  return reshape(ranges, { ...operation, together: true }, ([_own, ...others]) => [
    area,
    ...others.map((other) => moved.reduce(withCorner, other)),
  ]);
}

function split(ranges: Ranges, operation: Extract<Operation, { do: 'split' }>): Ranges {
  const own = clauseOf(ranges, operation.schoolId, operation.clauseId);
  if (!own || !('area' in own) || !own.area) return ranges;
  const found = splitByLine(own.area, operation.line);
  if ('fault' in found) return ranges;
  const [largest, ...pieces] = found.pieces;
  if (!largest) return ranges;
  return clausesOf(ranges, operation.schoolId, (clauses) =>
    clauses.flatMap((clause): Clause[] =>
      clause.id !== own.id
        ? [clause]
        : [
            { ...own, area: [largest, ...found.untouched] },
            ...pieces.map((piece, i): Clause => {
              const { effect, shared, transitional, condition } = own;
              const id = `${operation.ids[i % operation.ids.length] ?? own.id}${i === 0 ? '' : `-${i}`}`;
              return {
                id,
                effect,
                text: null,
                kind: 'area',
                area: [piece],
                ...(shared && { shared }),
                ...(transitional && { transitional }),
                ...(condition !== undefined && { condition }),
              };
            }),
          ],
    ),
  );
}

function joinAreas(ranges: Ranges, schoolId: string): Ranges {
  return clausesOf(ranges, schoolId, (clauses) => {
    // Only plain drawn areas: the others say something of their own.
    const drawn = clauses.filter(
      (clause) => isDrawn(clause) && clause.effect === 'include' && isPlain(clause),
    );
    const [first, ...rest] = drawn;
    if (!first || rest.length === 0) return clauses;
    const area = union(drawn.map((clause) => (isDrawn(clause) ? clause.area : [])));
    return clauses
      .filter((clause) => !rest.includes(clause))
      .map((clause) => (clause === first ? ({ ...clause, area } as Clause) : clause));
  });
}

const isPlain = ({ kind, shared, transitional, condition, within }: Clause) =>
  kind === 'area' && !shared && !transitional && condition === undefined && within === undefined;

function importArea(
  ranges: Ranges,
  { schoolId, area, id }: { schoolId: string; area: MultiPolygon; id: string },
): Ranges {
  return clausesOf(ranges, schoolId, (clauses) => {
    const at = clauses.findIndex(({ kind, effect }) => kind === 'area' && effect === 'include');
    const first = clauses[at];
    if (first?.kind !== 'area') {
      return [...clauses, { id, effect: 'include', text: null, kind: 'area', area }];
    }
    return clauses
      .with(at, { ...first, area })
      .filter((clause, i) => i <= at || clause.kind !== 'area' || clause.effect !== 'include');
  });
}
