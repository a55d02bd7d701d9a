import type { Point } from '../../evidence/evidence.ts';
import type { Clause, SchoolRange } from '../clause.ts';
import type { ExtractRow } from '../impact/extract.ts';
import { normaliseName, normaliseVillage } from '../normalise.ts';
import { othersOf, type NamedSchool } from './mend.ts';

export const HOME_KINDS = ['compound', 'village', 'street'] as const;

/** Homes that one name tells: a compound, a village, a house of a street. */
export interface NamedHomes {
  kind: (typeof HOME_KINDS)[number];
  name: string;
  /** Of a street: the house number. */
  number: number | null;
  pupils: number;
  /** Where the first of them lies. */
  at: Point | null;
}

/** So many names of a finding are told. */
const MOST_NAMES = 50;

/** The homes of these pupils by the names that a clause could give them, most pupils first; some have none. */
export function homesByName(
  rows: readonly ExtractRow[],
  pupils: readonly number[],
): { homes: NamedHomes[]; unnamed: number } {
  const byName = new Map<string, NamedHomes>();
  let unnamed = 0;
  for (const row of pupils) {
    const told = rows[row] && nameOf(rows[row]);
    if (!told) {
      unnamed += 1;
      continue;
    }
    const key = keyOf(told);
    const known = byName.get(key);
    if (known) known.pupils += 1;
    else byName.set(key, { ...told, pupils: 1 });
  }
  const homes = [...byName.values()].toSorted(
    (a, b) => b.pupils - a.pupils || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
  return { homes: homes.slice(0, MOST_NAMES), unnamed };
}

function nameOf({ home }: ExtractRow): Omit<NamedHomes, 'pupils'> | null {
  const { compound, village, street, number, point: at } = home;
  if (compound !== null) return { kind: 'compound', name: compound, number: null, at };
  if (village !== null) return { kind: 'village', name: village, number: null, at };
  if (street === null || number === null) return null;
  return { kind: 'street', name: street, number, at };
}

const keyOf = ({ kind, name, number }: Pick<NamedHomes, 'kind' | 'name' | 'number'>) =>
  `${kind} ${kind === 'village' ? normaliseVillage(name) : normaliseName(name)} ${number ?? ''}`;

function clauseOf(homes: NamedHomes, id: string, effect: Clause['effect']): Clause {
  const base = { id, effect, text: null };
  const { kind, name, number } = homes;
  if (kind === 'compound') return { ...base, kind, compound: name };
  if (kind === 'village') return { ...base, kind, village: name, level: null };
  return { ...base, kind, street: name, from: number, to: number, parity: 'all' };
}

/** The clause says exactly these homes, and nothing of whom or when it holds for. */
function isOf(clause: Clause, homes: NamedHomes): boolean {
  if (clause.condition !== undefined || clause.transitional !== undefined) return false;
  if (clause.kind === 'compound') {
    return (
      keyOf({ ...homes, kind: 'compound', name: clause.compound, number: null }) === keyOf(homes)
    );
  }
  if (clause.kind === 'village') {
    return (
      keyOf({ ...homes, kind: 'village', name: clause.village, number: null }) === keyOf(homes)
    );
  }
  if (clause.kind !== 'street' || clause.from !== clause.to || clause.parity !== 'all')
    return false;
  const { street: name, from: number } = clause;
  return number !== null && keyOf({ kind: 'street', name, number }) === keyOf(homes);
}

/**
 * These homes go to one school by name: it gets the clause unless it has it, and those who claim them as well leave
 * them out. `id` numbers the clause that must be added.
 */
export function giveHomes(
  ranges: readonly SchoolRange[],
  homes: NamedHomes,
  schoolId: string,
  claiming: readonly string[],
  id: string,
): SchoolRange[] {
  return ranges.map((range) => {
    const own = range.clauses.filter((clause) => isOf(clause, homes));
    const rest = range.clauses.filter((clause) => !own.includes(clause));
    if (range.schoolId === schoolId) {
      const has = own.find(({ effect, shared }) => effect === 'include' && !shared);
      return { ...range, clauses: [...rest, has ?? clauseOf(homes, id, 'include')] };
    }
    if (!claiming.includes(range.schoolId)) return range;
    return own.some(({ effect }) => effect === 'include')
      ? { ...range, clauses: rest }
      : { ...range, clauses: [...rest, clauseOf(homes, id, 'exclude')] };
  });
}

/** These homes are shared by the schools that claim them (双学区), by name: theirs as well, as a notice writes it. */
export function shareHomes(
  ranges: readonly SchoolRange[],
  homes: NamedHomes,
  schools: readonly NamedSchool[],
  id: string,
): SchoolRange[] {
  return ranges.map((range) => {
    if (!schools.some((school) => school.id === range.schoolId)) return range;
    const rest = range.clauses.filter((clause) => !isOf(clause, homes));
    const shared = { with: othersOf(range, schools) };
    // First: of a school's equally exact clauses the first answers, and a longer stretch of the street is not shared.
    return { ...range, clauses: [{ ...clauseOf(homes, id, 'include'), shared }, ...rest] };
  });
}
