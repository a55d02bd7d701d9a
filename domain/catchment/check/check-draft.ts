import type { Point } from '../../evidence/evidence.ts';
import { difference, intersection, union } from '../area/clip.ts';
import { faultsOf, type AreaFault } from '../area/faults.ts';
import type { MultiPolygon, Polygon, SchoolRange } from '../clause.ts';
import { areaM2, bboxOf, distanceMetres, prepareArea, type Bbox } from '../geometry.ts';
import { placeRows, type ExtractRow, type SchoolPoints } from '../impact/extract.ts';
import { schoolAreas, unsharedArea } from './school-areas.ts';

/** Pupils by their row in the extract. */
interface Hits {
  pupils: number[];
}
interface Piece extends Hits {
  area: MultiPolygon;
  m2: number;
  /** Too small or too thin to be meant: the trace of a border drawn twice. */
  sliver: boolean;
}

export type Finding =
  | ({ code: 'overlap'; schoolIds: [string, string] } & Piece)
  | ({ code: 'gap' } & Piece)
  | ({ code: 'outside-district'; schoolId: string } & Piece)
  /** A part of a range apart from the one with its school. */
  | ({ code: 'part-without-school'; schoolId: string } & Piece)
  | ({ code: 'area-fault'; schoolId: string; clauseId: string; fault: AreaFault } & Hits)
  | ({ code: 'not-drawn'; schoolId: string; clauseId: string } & Hits)
  /** Addresses in no range, and in two that do not share, by every clause and not by the map alone. */
  | ({ code: 'address-in-none' } & Hits)
  | ({ code: 'address-in-two'; schoolIds: readonly string[] } & Hits);

/** Findings that keep a draft from being published; the others are for the officer to see. */
export function blocks(finding: Finding): boolean {
  switch (finding.code) {
    case 'area-fault':
    case 'not-drawn':
    case 'address-in-two':
      return true;
    case 'overlap':
    case 'gap':
    case 'outside-district':
      return !finding.sliver || finding.pupils.length > 0;
    case 'part-without-school':
      return false;
    case 'address-in-none':
      return finding.pupils.length > 0;
    default: {
      const unhandled: never = finding;
      return unhandled;
    }
  }
}

export interface CheckInput {
  ranges: readonly SchoolRange[];
  year: number | null;
  outline: MultiPolygon;
  rows: readonly ExtractRow[];
  schoolPoints: SchoolPoints;
}

/** Less than this is rounding, in square metres. */
const LEAST_M2 = 1;
const SLIVER_M2 = 400;
/** Mean width in metres below which a piece is no place to live. */
const SLIVER_WIDTH = 5;

/**
 * Everything wrong with a draft, each with the pupils it hits. An area with a fault is left out of what
 * follows, since nothing can be calculated with it.
 */
export function checkDraft({ ranges, year, outline, rows, schoolPoints }: CheckInput): Finding[] {
  const findings: Finding[] = [];
  const sound = ranges.map((range): SchoolRange => ({
    ...range,
    clauses: range.clauses.filter((clause) => {
      if (!('area' in clause)) return true;
      const base = { schoolId: range.schoolId, clauseId: clause.id, pupils: [] };
      if (clause.area === null) {
        findings.push({ code: 'not-drawn', ...base });
        return true;
      }
      const [fault] = faultsOf(clause.area);
      if (fault) findings.push({ code: 'area-fault', fault, ...base });
      return !fault;
    }),
  }));
  const areas = schoolAreas(sound);
  const pieceOf = pieceMaker(rows);
  const pieces = (area: MultiPolygon) =>
    area.map((polygon) => pieceOf([polygon])).filter(({ m2 }) => m2 >= LEAST_M2);
  for (const [one, other] of neighbours(sound, areas)) {
    const both = intersection(areas.get(one.schoolId) ?? [], areas.get(other.schoolId) ?? []);
    if (both.length === 0) continue;
    const unshared = union([unsharedArea(one), unsharedArea(other)]);
    const schoolIds: [string, string] = [one.schoolId, other.schoolId];
    for (const piece of pieces(intersection(both, unshared))) {
      findings.push({ code: 'overlap', schoolIds, ...piece });
    }
  }
  const remainders = sound.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === 'remainder' && clause.area ? [clause.area] : [])),
  );
  const covered = union([...areas.values(), ...remainders]);
  for (const piece of pieces(difference(outline, covered)))
    findings.push({ code: 'gap', ...piece });
  for (const [schoolId, area] of areas) {
    for (const piece of pieces(difference(area, outline))) {
      findings.push({ code: 'outside-district', schoolId, ...piece });
    }
    for (const part of partsWithout(area, schoolPoints.get(schoolId))) {
      findings.push({ code: 'part-without-school', schoolId, ...pieceOf([part]) });
    }
  }
  findings.push(...addressFindings(sound, year, rows));
  return findings;
}

function pieceMaker(rows: readonly ExtractRow[]): (area: MultiPolygon) => Piece {
  return (area) => {
    const { holds, bbox } = prepareArea(area);
    const pupils: number[] = [];
    rows.forEach(({ home: { point } }, row) => {
      if (!point || point[0] < bbox[0] || point[0] > bbox[2]) return;
      if (point[1] >= bbox[1] && point[1] <= bbox[3] && holds(point[0], point[1])) pupils.push(row);
    });
    const m2 = areaM2(area);
    const edge = area.flat().reduce((sum, ring) => sum + lengthOf(ring), 0);
    const sliver = m2 < SLIVER_M2 || (2 * m2) / edge < SLIVER_WIDTH;
    return { area, m2, sliver, pupils };
  };
}

const lengthOf = (ring: readonly Point[]) =>
  ring.reduce(
    (sum, point, i) => (i === 0 ? 0 : sum + distanceMetres(ring[i - 1] as Point, point)),
    0,
  );

function neighbours(
  ranges: readonly SchoolRange[],
  areas: ReadonlyMap<string, MultiPolygon>,
): [SchoolRange, SchoolRange][] {
  const boxes = ranges.map(({ schoolId }) => bboxOf(areas.get(schoolId) ?? []));
  const pairs: [SchoolRange, SchoolRange][] = [];
  ranges.forEach((one, i) => {
    for (let j = i + 1; j < ranges.length; j++) {
      if (touch(boxes[i] as Bbox, boxes[j] as Bbox)) pairs.push([one, ranges[j] as SchoolRange]);
    }
  });
  return pairs;
}

const touch = (a: Bbox, b: Bbox) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The parts of a range that its school does not stand in; where it stands in none, all but the largest. */
function partsWithout(area: MultiPolygon, school: Point | undefined): Polygon[] {
  if (area.length < 2) return [];
  const home =
    (school && area.find((part) => prepareArea([part]).holds(school[0], school[1]))) ??
    area.toSorted((a, b) => areaM2([b]) - areaM2([a]))[0];
  return area.filter((part) => part !== home);
}

function addressFindings(
  ranges: readonly SchoolRange[],
  year: number | null,
  rows: readonly ExtractRow[],
): Finding[] {
  const none: number[] = [];
  const two = new Map<string, { schoolIds: readonly string[]; pupils: number[] }>();
  placeRows(ranges, year, rows).forEach(({ state, schoolIds }, row) => {
    if (state === 'outside') none.push(row);
    if (state !== 'overlap') return;
    const key = schoolIds.join();
    const found = two.get(key) ?? { schoolIds, pupils: [] };
    found.pupils.push(row);
    two.set(key, found);
  });
  const findings: Finding[] = none.length > 0 ? [{ code: 'address-in-none', pupils: none }] : [];
  for (const found of two.values()) findings.push({ code: 'address-in-two', ...found });
  return findings;
}
