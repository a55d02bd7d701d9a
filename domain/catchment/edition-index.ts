import type { Clause, SchoolRange, StreetClause } from './clause.ts';
import { areaGrid } from './area-grid.ts';
import { prepareArea, type PreparedArea } from './geometry.ts';
import { normaliseBuilding, normaliseName } from './normalise.ts';

export interface Entry {
  schoolId: string;
  shared: boolean;
  clause: Clause;
}

/** One edition's clauses by the name that an address asks for. Built once, read 36,000 times. */
export interface EditionIndex {
  /** By compound, since a building's number means nothing alone. */
  buildings: ReadonlyMap<string, { building: string; entry: Entry }[]>;
  compounds: ReadonlyMap<string, Entry[]>;
  streets: ReadonlyMap<string, { clause: StreetClause; entry: Entry }[]>;
  villages: ReadonlyMap<string, Entry[]>;
  /** The clauses whose area holds the point. */
  areasAt(x: number, y: number): Entry[];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The index of an edition; a pure function of its ranges, valid as long as they are. */
export function indexEdition(ranges: readonly SchoolRange[]): EditionIndex {
  const buildings = new Map<string, { building: string; entry: Entry }[]>();
  const compounds = new Map<string, Entry[]>();
  const streets = new Map<string, { clause: StreetClause; entry: Entry }[]>();
  const villages = new Map<string, Entry[]>();
  const areas: { area: PreparedArea; entry: Entry }[] = [];
  for (const { schoolId, shared, clauses } of ranges) {
    for (const clause of clauses) {
      const entry: Entry = { schoolId, shared, clause };
      switch (clause.kind) {
        case 'building':
          add(buildings, normaliseName(clause.compound), {
            building: normaliseBuilding(clause.building),
            entry,
          });
          break;
        case 'compound':
          add(compounds, normaliseName(clause.compound), entry);
          break;
        case 'street':
          add(streets, normaliseName(clause.street), { clause, entry });
          break;
        case 'village':
          add(villages, normaliseName(clause.village), entry);
          break;
        case 'area':
          areas.push({ area: prepareArea(clause.area), entry });
          break;
        default: {
          const unhandled: never = clause;
          return unhandled;
        }
      }
    }
  }
  const candidates = areaGrid(areas.map(({ area }) => area.bbox));
  const areasAt = (x: number, y: number) => {
    const found: Entry[] = [];
    for (const i of candidates(x, y)) {
      const { area, entry } = areas[i] as (typeof areas)[number];
      if (area.holds(x, y)) found.push(entry);
    }
    return found;
  };
  return { buildings, compounds, streets, villages, areasAt };
}
