import { groundsOf, type Ground, type Grounds } from '../category-grounds.ts';
import { CATEGORY_TABLES, type CategoryRow } from '../category-table.ts';
import type { Tri } from '../kin.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';
import type { FactRef, Need, Working } from '../verdict.ts';
import type { View } from '../view.ts';

interface Asked {
  /** The answers that were looked at; those that no row needed are not shown. */
  working: Working;
  uses: FactRef[];
  needs: Need[];
}

/** Whether a ground fulfils a condition; what it says, looked at and lacks is added to `asked`. */
function answer<T extends string | boolean>(
  shown: string,
  { value, uses, needs }: Ground<T>,
  fulfils: boolean,
  asked: Asked,
): Tri {
  asked.working[shown] = value;
  for (const ref of uses) if (!asked.uses.includes(ref)) asked.uses.push(ref);
  if (value !== null) return fulfils;
  for (const need of needs) asked.needs.push(need);
  return null;
}

/** Three-valued: one "no" settles a row, whatever is not known beside it. */
function fitsRow(row: CategoryRow, grounds: Grounds, { facts }: View, asked: Asked): Tri {
  if (row.migrant && facts.kind !== 'migrant') return false;
  const { inside, urban, withParent, head, home, ownsNothing } = grounds;
  const open: Asked = { working: asked.working, uses: asked.uses, needs: [] };
  let result: Tri = true;
  if (row.home) {
    const fits = home.value !== null && row.home.includes(home.value);
    const one = answer('home', home, fits, open);
    if (one === false) return false;
    result = one;
  }
  if (row.register) {
    const one =
      row.register === 'inside'
        ? answer('registeredInside', inside, inside.value === true, open)
        : answer('registeredUrban', urban, urban.value === true, open);
    if (one === false) return false;
    result &&= one;
  }
  if (row.head) {
    const one = answer('head', head, head.value === row.head, open);
    if (one === false) return false;
    result &&= one;
  }
  if (row.withParent) {
    const one = answer('withParent', withParent, withParent.value === true, open);
    if (one === false) return false;
    result &&= one;
  }
  if (row.ownsNothing) {
    const one = answer('ownsNothing', ownsNothing, ownsNothing.value === true, open);
    if (one === false) return false;
    result &&= one;
  }
  if (result === null) {
    for (const need of open.needs) {
      if (!asked.needs.some(({ fact }) => fact === need.fact)) asked.needs.push(need);
    }
  }
  return result;
}

/**
 * Policy §3: the row of the year's table that the case fits. Undecided while a row above the first that
 * surely fits might still fit and would give another category. Where no row fits, an officer says which.
 */
export const category: Rule = {
  id: 'category',
  cites: ['P-categories'],
  ifNotMet: 'verify-unless-coordinated',
  ifUnknown: 'blocks-unless-coordinated',
  evaluate(view, { categoryTable }) {
    const { home } = view.facts.located;
    if (!view.home || home.state !== 'in' || home.schoolIds.length === 0) return null;
    const grounds = groundsOf(view);
    const asked: Asked = {
      working: { kind: view.facts.kind },
      uses: ['applicant.kind'],
      needs: [],
    };
    const possible: CategoryRow[] = [];
    let sure: CategoryRow | null = null;
    for (const row of CATEGORY_TABLES[categoryTable]) {
      const fit = fitsRow(row, grounds, view, asked);
      if (fit === null) possible.push(row);
      if (fit !== true) continue;
      sure = row;
      break;
    }
    const decided =
      sure !== null && possible.every((row) => row.category === sure.category) ? sure : null;
    const { working } = asked;
    if (decided) {
      const found = { ...working, category: decided.category };
      return met(category, decided.because, found, asked.uses);
    }
    const byOfficer = view.categoryByOfficer;
    if (byOfficer !== null) {
      const uses = [...asked.uses, 'applicant.category'];
      return met(category, 'category-set-by-officer', { ...working, category: byOfficer }, uses);
    }
    if (possible.length > 0) {
      const rows = sure ? [...possible, sure] : possible;
      const candidates = [...new Set(rows.map((row) => row.category))].join(',');
      return unknown(category, 'category-undecided', { ...working, candidates }, asked.uses, [
        ...asked.needs,
      ]);
    }
    return notMet(category, 'category-none-fits', working, asked.uses, [
      { fact: 'applicant.category', from: 'officer' },
    ]);
  },
};
