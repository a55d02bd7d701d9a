import { boundedArea, type BoundedArea } from '../../../../domain/catchment/area/bounded-area.ts';
import { enclosedArea } from '../../../../domain/catchment/area/enclosure.ts';
import type {
  AreaClause,
  Clause,
  Direction,
  MultiPolygon,
} from '../../../../domain/catchment/clause.ts';
import { enclosureLines } from '../../../../domain/catchment/notice/enclosure.ts';
import type { Ground, NamedSchool } from './ground.ts';

/** Where a clause lies on the map, or why somebody has to draw it. */
export type Placing =
  | { state: 'by-words' } // holds addresses by name and number; needs no area
  | { state: 'placed'; openSides: Direction[]; extended: string[] }
  | ToDraw
  | { state: 'school-unknown' };

interface ToDraw {
  state: 'to-draw';
  unknownLines: string[];
  unclear: BoundedArea['unclear'];
  /** Lines told all round that do not close, or close in more than one way. */
  unclosed?: string[] | undefined;
}

export interface PlacedClause {
  clause: Clause;
  placing: Placing;
}

const TO_DRAW: ToDraw = { state: 'to-draw', unknownLines: [], unclear: [] };
const PLACED: Placing = { state: 'placed', openSides: [], extended: [] };

/** Puts a clause on the map as far as the gazetteer goes; what it does not have is told and left to be drawn. */
export function placeClause(clause: Clause, ground: Ground): PlacedClause {
  switch (clause.kind) {
    case 'bounded': {
      const found = boundedArea(clause, ground.shapes, ground.outline);
      if (!found.area || ground.outline.length === 0) {
        const { unknownLines, unclear } = found;
        return { clause, placing: { state: 'to-draw', unknownLines, unclear } };
      }
      const extended = [...new Set(found.extended.map(({ line }) => line))];
      return {
        clause: { ...clause, area: found.area },
        placing: { state: 'placed', openSides: found.openSides, extended },
      };
    }
    case 'place':
    case 'remainder': {
      const name = clause.kind === 'place' ? clause.place : clause.of;
      const area = name === null ? ground.outline : areaNamed(name, ground);
      return area && area.length > 0
        ? { clause: { ...clause, area }, placing: PLACED }
        : { clause, placing: TO_DRAW };
    }
    case 'area':
      return clause.area ? { clause, placing: PLACED } : placeEnclosure(clause, ground);
    case 'school-range': {
      const school = schoolNamed(clause.school, ground.schools);
      return school
        ? { clause: { ...clause, schoolId: school.id }, placing: { state: 'by-words' } }
        : { clause, placing: { state: 'school-unknown' } };
    }
    default:
      return { clause, placing: { state: 'by-words' } };
  }
}

/** A drawn area whose words name the lines all round it. */
function placeEnclosure(clause: AreaClause, { shapes }: Ground): PlacedClause {
  const lines = enclosureLines(clause.text);
  if (!lines) return { clause, placing: TO_DRAW };
  const { area, unknownLines } = enclosedArea(lines, shapes);
  if (area) return { clause: { ...clause, area }, placing: PLACED };
  const unclosed = unknownLines.length === 0 ? lines : undefined;
  return { clause, placing: { ...TO_DRAW, unknownLines, unclosed } };
}

function areaNamed(name: string, { shapes }: Ground): MultiPolygon | null {
  const shape = shapes.find(name)?.shape;
  return shape?.type === 'area' ? shape.area : null;
}

function schoolNamed(name: string, schools: readonly NamedSchool[]): NamedSchool | undefined {
  return schools.find((school) => school.name === name);
}
