import type { Address } from '../evidence/evidence.ts';
import type { Located } from '../rulebook/verdict.ts';
import { EXACTNESS, type Clause, type Exactness } from './clause.ts';
import type { EditionIndex, Entry, Names } from './edition-index.ts';
import { normaliseBuilding, normaliseName, normaliseVillage } from './normalise.ts';

/**
 * What would settle the question: a part of the address; the pupil, where the clause holds for some only;
 * or the map, where a clause of the edition is not drawn yet.
 */
export const MISSING_PARTS = ['building', 'number', 'point', 'pupil', 'map'] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

export const LOCATE_STATES = ['in', 'overlap', 'outside', 'unknown'] as const;

/** The clause by which a school's range holds the address; on the screen it is the one to light up. */
export interface LocatedBy {
  schoolId: string;
  clauseId: string;
  kind: Clause['kind'];
}

export type LocateResult =
  | { state: 'in'; schoolIds: string[]; by: LocatedBy[] }
  /** Equally exact clauses of two schools that do not both share: a fault of the edition. */
  | { state: 'overlap'; schoolIds: string[]; by: LocatedBy[] }
  | { state: 'outside' }
  | { state: 'unknown'; missing: MissingPart[] };

/** The parts of an address by which it is located; an anonymous extract holds nothing else of it. */
export type AddressKeys = Pick<
  Address,
  'compound' | 'building' | 'street' | 'number' | 'village' | 'point'
>;

interface Hits {
  /** Clauses that hold the address. */
  sure: Entry[];
  /** Clauses that would hold it, or not, if the part were known. */
  open: { entry: Entry; part: MissingPart }[];
}

function numberFits(clause: Clause & { kind: 'street' }, number: number): boolean {
  if (clause.from !== null && number < clause.from) return false;
  if (clause.to !== null && number > clause.to) return false;
  return clause.parity === 'all' || (number % 2 === 1) === (clause.parity === 'odd');
}

function hitsOf(
  exactness: Exactness,
  index: EditionIndex,
  address: AddressKeys,
  names: Names,
): Hits {
  const hits: Hits = { sure: [], open: [] };
  switch (exactness) {
    case 'building':
      if (names.compound === null) break;
      for (const { holds: fits, entry } of index.buildings.get(names.compound) ?? []) {
        if (names.building === null) hits.open.push({ entry, part: 'building' });
        else if (fits(names.building)) hits.sure.push(entry);
      }
      break;
    case 'compound':
      if (names.compound !== null) hits.sure = index.compounds.get(names.compound) ?? [];
      break;
    case 'street':
      if (names.street === null) break;
      for (const { clause, entry } of index.streets.get(names.street) ?? []) {
        const whole = clause.from === null && clause.to === null && clause.parity === 'all';
        if (address.number === null && !whole) hits.open.push({ entry, part: 'number' });
        else if (address.number === null || numberFits(clause, address.number)) {
          hits.sure.push(entry);
        }
      }
      break;
    case 'village':
      if (names.village !== null) hits.sure = index.villages.get(names.village) ?? [];
      break;
    case 'area':
      if (address.point !== null) {
        hits.sure = withoutYielded(index, index.areasAt(address.point[0], address.point[1]));
      }
      break;
    case 'remainder':
      if (address.point !== null) {
        hits.sure = index.remaindersAt(address.point[0], address.point[1]);
      }
      break;
    default: {
      const unhandled: never = exactness;
      return unhandled;
    }
  }
  if (hits.sure.some(({ clause }) => clause.condition !== undefined)) {
    const forSome = hits.sure.filter(({ clause }) => clause.condition !== undefined);
    hits.open.push(...forSome.map((entry) => ({ entry, part: 'pupil' as const })));
    hits.sure = hits.sure.filter(({ clause }) => clause.condition === undefined);
  }
  return hits;
}

/** 除X校地段以外: what X's area holds, this school's does not; two schools that leave it to each other conflict. */
function withoutYielded(index: EditionIndex, hits: Entry[]): Entry[] {
  if (index.yields.size === 0 || hits.length < 2) return hits;
  const claiming = new Set(
    hits.filter(({ clause }) => clause.effect === 'include').map(({ schoolId }) => schoolId),
  );
  for (const { schoolId, clause } of hits) {
    if (clause.effect === 'exclude') claiming.delete(schoolId);
  }
  const yieldsTo = (from: string, to: string) => index.yields.get(from)?.has(to) === true;
  return hits.filter(
    ({ schoolId }) =>
      ![...claiming].some((other) => yieldsTo(schoolId, other) && !yieldsTo(other, schoolId)),
  );
}

const byId = (a: LocatedBy, b: LocatedBy) =>
  a.schoolId < b.schoolId ? -1 : a.schoolId > b.schoolId ? 1 : 0;

/**
 * Which schools' ranges hold an address (policy §4).
 *
 * 1. Clauses are asked from the most exact kind to the least (`EXACTNESS`): building, compound, street and
 *    number, village, area, remainder. Within one school the most exact clause that holds the address decides, and at the
 *    same exactness an exclusion beats an inclusion. So 含 and 除 both work inside a drawn area.
 * 2. Among schools the more exact kind wins: B's compound beats the area of A in which it lies.
 * 3. Schools that are equally exact overlap, unless all their ranges are shared. Where the winner is
 *    shared, other shared ranges that hold the address less exactly hold it too: exactness settles
 *    conflicts, and sharing is none.
 * 4. A clause that may or may not hold, because the address lacks a number or a building, and that
 *    would change the answer, makes it unknown; it is never taken for a no.
 * 5. A range that leaves another school its range (除X校地段以外) does not hold what that school's areas
 *    hold; if each leaves it to the other, both hold it and overlap.
 * 6. The remainder is asked last, so it holds exactly what no other clause includes.
 * 7. Held by nothing: a gap. Outside when the point is known and every area is drawn, else unknown.
 */
export function locate(index: EditionIndex, address: AddressKeys): LocateResult {
  const names: Names = {
    compound: address.compound === null ? null : normaliseName(address.compound),
    building: address.building === null ? null : normaliseBuilding(address.building),
    street: address.street === null ? null : normaliseName(address.street),
    village: address.village === null ? null : normaliseVillage(address.village),
  };
  const excluded = new Set<string>();
  const open: Hits['open'] = [];
  const winners: Entry[] = [];
  let sharedOnly = false;
  for (const exactness of EXACTNESS) {
    // The rest is what nobody else holds, shared or not.
    if (exactness === 'remainder' && winners.length > 0) break;
    const hits = hitsOf(exactness, index, address, names);
    for (const entry of hits.sure) {
      if (entry.clause.effect === 'exclude' && !holds(winners, entry)) excluded.add(entry.schoolId);
    }
    // Neither a school already removed nor one less exact than the winner is waited for.
    if (!sharedOnly) open.push(...hits.open.filter(({ entry }) => !excluded.has(entry.schoolId)));
    for (const entry of hits.sure) {
      if (entry.clause.effect === 'exclude' || excluded.has(entry.schoolId)) continue;
      if (sharedOnly && !entry.shared) continue;
      if (!holds(winners, entry)) winners.push(entry);
    }
    if (winners.length === 0) continue;
    sharedOnly = winners.every((entry) => entry.shared);
    if (!sharedOnly) break;
  }

  const missing = partsThatMatter(open, winners);
  if (missing.length > 0) return { state: 'unknown', missing };
  if (winners.length === 0) {
    if (address.point === null) return { state: 'unknown', missing: ['point'] };
    return index.unplaced.length > 0
      ? { state: 'unknown', missing: ['map'] }
      : { state: 'outside' };
  }
  const by = winners
    .map(({ schoolId, clause }) => ({ schoolId, clauseId: clause.id, kind: clause.kind }))
    .sort(byId);
  const state = winners.length === 1 || sharedOnly ? 'in' : 'overlap';
  return { state, schoolIds: by.map((each) => each.schoolId), by };
}

function holds(winners: Entry[], entry: Entry): boolean {
  return winners.some((winner) => winner.schoolId === entry.schoolId);
}

/** An open inclusion matters unless its school has won anyway, an open exclusion only if it has. */
function partsThatMatter(open: Hits['open'], winners: Entry[]): MissingPart[] {
  const parts = new Set<MissingPart>();
  for (const { entry, part } of open) {
    const won = holds(winners, entry);
    if ((entry.clause.effect === 'include') !== won) parts.add(part);
  }
  return [...parts];
}

/**
 * What the rulebook may know of it. An overlap is a fault of the edition that an officer has to settle,
 * not a right to both schools and not a "no": it is unknown until then.
 */
export function toLocated(result: LocateResult): Located {
  switch (result.state) {
    case 'in':
      return { state: 'in', schoolIds: result.schoolIds };
    case 'outside':
      return { state: 'outside' };
    case 'overlap':
    case 'unknown':
      return { state: 'unknown' };
    default: {
      const unhandled: never = result;
      return unhandled;
    }
  }
}
