import { boundedArea, type BoundedArea } from '../../../../domain/catchment/area/bounded-area.ts';
import type { Clause, Direction, MultiPolygon } from '../../../../domain/catchment/clause.ts';
import type { Ground, NamedSchool } from './ground.ts';

/** Where a clause lies on the map, or why somebody has to draw it. */
export type Placing =
  | { state: 'by-words' } // holds addresses by name and number; needs no area
  | { state: 'placed'; openSides: Direction[]; extended: string[] }
  | { state: 'to-draw'; unknownLines: string[]; unclear: BoundedArea['unclear'] }
  | { state: 'school-unknown' };

export interface PlacedClause {
  clause: Clause;
  placing: Placing;
}

const TO_DRAW: Placing = { state: 'to-draw', unknownLines: [], unclear: [] };
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
      return { clause, placing: clause.area ? PLACED : TO_DRAW };
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

function areaNamed(name: string, { shapes }: Ground): MultiPolygon | null {
  const shape = shapes.find(name)?.shape;
  return shape?.type === 'area' ? shape.area : null;
}

function schoolNamed(name: string, schools: readonly NamedSchool[]): NamedSchool | undefined {
  return schools.find((school) => school.name === name);
}
