import type { BuildingsClause, Clause, MultiPolygon, SchoolRange, StreetClause } from './clause.ts';
import { areaGrid } from './area-grid.ts';
import { prepareArea, type PreparedArea } from './geometry.ts';
import { normaliseBuilding, normaliseName, normaliseVillage } from './normalise.ts';

export interface Entry {
  schoolId: string;
  shared: boolean;
  clause: Clause;
}

/** One edition's clauses by the name that an address asks for. Built once, read 36,000 times. */
export interface EditionIndex {
  /** By compound, since a building's number means nothing alone. */
  buildings: ReadonlyMap<string, { holds: (building: string) => boolean; entry: Entry }[]>;
  compounds: ReadonlyMap<string, Entry[]>;
  streets: ReadonlyMap<string, { clause: StreetClause; entry: Entry }[]>;
  villages: ReadonlyMap<string, Entry[]>;
  /** The clauses whose area holds the point. */
  areasAt(x: number, y: number): Entry[];
  remaindersAt(x: number, y: number): Entry[];
  /** By school, the schools whose ranges it leaves to them (除X校地段以外). */
  yields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Inclusions that nobody has drawn, or that name a school or place unknown to the edition. */
  unplaced: readonly Entry[];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function buildingsHold({ from, to, parity }: BuildingsClause): (building: string) => boolean {
  return (building) => {
    if (!/^\d{1,5}$/.test(building)) return false;
    const number = Number(building);
    if ((from !== null && number < from) || (to !== null && number > to)) return false;
    return parity === 'all' || (number % 2 === 1) === (parity === 'odd');
  };
}

/** Whether a transitional clause holds in the edition of `year`; unknown limits hold nothing back. */
function inForce({ transitional }: Clause, year: number | null): boolean {
  if (!transitional || year === null) return true;
  const { from, until } = transitional;
  return (from === null || year >= from) && (until === null || year <= until);
}

/**
 * The index of an edition; a pure function of its ranges, valid as long as they are. `year` is the edition's,
 * by which transitional clauses hold or have run out; without it they all hold.
 */
export function indexEdition(
  ranges: readonly SchoolRange[],
  year: number | null = null,
): EditionIndex {
  const buildings: Map<string, { holds: (building: string) => boolean; entry: Entry }[]> =
    new Map();
  const compounds = new Map<string, Entry[]>();
  const streets = new Map<string, { clause: StreetClause; entry: Entry }[]>();
  const villages = new Map<string, Entry[]>();
  const areas: PlacedEntry[] = [];
  const remainders: PlacedEntry[] = [];
  const yields = new Map<string, Set<string>>();
  const unplaced: Entry[] = [];
  for (const { schoolId, shared, clauses } of ranges) {
    for (const clause of clauses) {
      if (!inForce(clause, year)) continue;
      const entry: Entry = { schoolId, shared: shared || clause.shared !== undefined, clause };
      switch (clause.kind) {
        case 'building': {
          const wanted = normaliseBuilding(clause.building);
          const holds = (building: string) => building === wanted;
          add(buildings, normaliseName(clause.compound), { holds, entry });
          break;
        }
        case 'buildings':
          add(buildings, normaliseName(clause.compound), { holds: buildingsHold(clause), entry });
          break;
        case 'compound':
          add(compounds, normaliseName(clause.compound), entry);
          break;
        case 'street':
          add(streets, normaliseName(clause.street), { clause, entry });
          break;
        case 'village':
          add(villages, normaliseVillage(clause.village), entry);
          break;
        case 'area':
        case 'bounded':
        case 'place':
        case 'remainder':
          if (clause.area === null) {
            if (clause.effect === 'include') unplaced.push(entry);
          } else {
            const list = clause.kind === 'remainder' ? remainders : areas;
            list.push({ area: preparedOf(clause.area), entry });
          }
          break;
        case 'school-range':
          if (clause.effect === 'include') unplaced.push(entry);
          else if (clause.schoolId !== null) {
            const to = yields.get(schoolId) ?? new Set();
            yields.set(schoolId, to.add(clause.schoolId));
          }
          break;
        default: {
          const unhandled: never = clause;
          return unhandled;
        }
      }
    }
  }
  return {
    buildings,
    compounds,
    streets,
    villages,
    areasAt: finder(areas),
    remaindersAt: finder(remainders),
    yields,
    unplaced,
  };
}

/** While one border is dragged the areas of all other ranges are the same ones, made ready once. */
const prepared = new WeakMap<MultiPolygon, PreparedArea>();
function preparedOf(area: MultiPolygon): PreparedArea {
  const known = prepared.get(area);
  if (known) return known;
  const made = prepareArea(area);
  prepared.set(area, made);
  return made;
}

interface PlacedEntry {
  area: PreparedArea;
  entry: Entry;
}

function finder(areas: readonly PlacedEntry[]): EditionIndex['areasAt'] {
  const candidates = areaGrid(areas.map(({ area }) => area.bbox));
  return (x, y) => {
    const found: Entry[] = [];
    for (const i of candidates(x, y)) {
      const { area, entry } = areas[i] as PlacedEntry;
      if (area.holds(x, y)) found.push(entry);
    }
    return found;
  };
}

/** The parts of an address in the spelling by which the index is asked. */
export interface Names {
  compound: string | null;
  building: string | null;
  street: string | null;
  village: string | null;
}
