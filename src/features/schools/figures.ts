import type { SchoolStanding } from '../../../server/contract/schools.ts';
import { WARNING_LEVELS, type WarningLevel } from '../../../domain/capacity/warning.ts';
import type { SchoolSort, SchoolsSearch } from './search.ts';

/** Pupils by category, in the order of admission. */
export function demandRows(byCategory: Readonly<Record<string, number>>) {
  return Object.entries(byCategory)
    .map(([category, pupils]) => ({ category: Number(category), pupils }))
    .filter(({ pupils }) => pupils > 0)
    .sort((a, b) => a.category - b.category);
}

export function demandTotal(byCategory: Readonly<Record<string, number>>): number {
  return demandRows(byCategory).reduce((sum, { pupils }) => sum + pupils, 0);
}

type Key = (row: SchoolStanding) => number | string;

function keyOf(sort: SchoolSort, name: (id: string) => string): Key {
  switch (sort.replace(/^-/, '')) {
    case 'name':
      return (row) => name(row.school.id);
    case 'taken':
      return (row) => row.taken;
    case 'left':
      return (row) => row.placesLeft;
    case 'demand':
      return (row) => demandTotal(row.demandByCategory);
    case 'warning':
      return (row) =>
        -WARNING_LEVELS.indexOf(row.warning.level) +
        row.warning.demand / (row.warning.of + 1) / 100;
    default:
      return (row) => row.capacity;
  }
}

/** The list is whole, some seventy schools, so that it is sorted and narrowed here. */
export function arrange(
  rows: readonly SchoolStanding[],
  search: SchoolsSearch,
  name: (id: string) => string,
): SchoolStanding[] {
  const shown = rows.filter((row) => !search.warning || row.warning.level === search.warning);
  if (!search.sort) return shown;
  const key = keyOf(search.sort, name);
  const sign = search.sort.startsWith('-') ? -1 : 1;
  return shown.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (typeof x === 'string' && typeof y === 'string') return sign * x.localeCompare(y, 'zh-CN');
    return sign * (Number(x) - Number(y));
  });
}

export interface Totals {
  capacity: number;
  taken: number;
  left: number;
  demand: number;
  warnings: Record<WarningLevel, number>;
}

export function totalsOf(rows: readonly SchoolStanding[]): Totals {
  const totals: Totals = {
    capacity: 0,
    taken: 0,
    left: 0,
    demand: 0,
    warnings: { red: 0, orange: 0, yellow: 0, none: 0 },
  };
  for (const row of rows) {
    totals.capacity += row.capacity;
    totals.taken += row.taken;
    totals.left += row.placesLeft;
    totals.demand += demandTotal(row.demandByCategory);
    totals.warnings[row.warning.level] += 1;
  }
  return totals;
}
