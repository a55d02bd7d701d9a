import type { BecauseCode } from './because.ts';
import type { Category } from './verdict.ts';

/**
 * One row of a year's table of categories. Rows are tried in order, so a row need not repeat that the
 * ones above did not fit; a condition left out is not asked.
 */
export interface CategoryRow {
  category: Category;
  because: BecauseCode;
  /** `inside`: the register lies in a catchment of the home. `urban`: anywhere in the urban districts. */
  register?: 'inside' | 'urban';
  /** A parent is on the pupil's register. */
  withParent?: true;
  head?: 'parent' | 'grandparent';
  /** Whose the home is, or how it is held; any of these. */
  home?: readonly HomeKind[];
  ownsNothing?: true;
  migrant?: true;
}

/** A home's place in the table. Demolition agreements count as the residential home they replace. */
export type HomeKind =
  | 'own-residential'
  | 'own-non-residential'
  | 'grandparent-residential'
  | 'grandparent-non-residential'
  | 'rented'
  | 'permit'
  | 'other';

const OWN_AND_REGISTERED: CategoryRow = {
  category: 1,
  because: 'category-own-home-and-register',
  register: 'inside',
  withParent: true,
  head: 'parent',
  home: ['own-residential'],
};
const GRANDPARENTS_AND_REGISTERED: CategoryRow = {
  category: 2,
  because: 'category-grandparent-home-and-register',
  register: 'inside',
  head: 'grandparent',
  home: ['grandparent-residential'],
  ownsNothing: true,
};
/**
 * "Pupil or parents registered outside the catchment." A pupil registered inside whose register fails
 * row 1 in form only (a grandparent as head) fits no row of the published text; the same home without
 * the register's advantage is this row, and the pupil is not left without one.
 */
const OWN_HOME: CategoryRow = {
  category: 3,
  because: 'category-own-home',
  home: ['own-residential'],
};
const OWN_NON_RESIDENTIAL: CategoryRow = {
  category: 4,
  because: 'category-own-non-residential',
  register: 'inside',
  home: ['own-non-residential'],
  ownsNothing: true,
};
/** From 2021; registered inside under another head than a grandparent, the same is said as of row 3. */
const GRANDPARENTS_HOME: CategoryRow = {
  category: 4,
  because: 'category-grandparent-home',
  home: ['grandparent-residential'],
  ownsNothing: true,
};
const RENTING_AND_REGISTERED: CategoryRow = {
  category: 5,
  because: 'category-renting-registered',
  register: 'inside',
  home: ['rented'],
  ownsNothing: true,
};
const URBAN_ELSEWHERE: CategoryRow = {
  category: 6,
  because: 'category-urban-elsewhere',
  register: 'urban',
  home: ['rented', 'own-non-residential'],
  ownsNothing: true,
};
/** The text was not recovered; by default the migrant children whom no row above takes (L7). */
const MIGRANT: CategoryRow = {
  category: 7,
  because: 'category-migrant',
  migrant: true,
  home: ['permit', 'rented', 'own-non-residential'],
};

/** The table per year (policy §3). 2020 is known only in parts: taken as 2021's without row 4b. */
export const CATEGORY_TABLES: Readonly<Record<'2020' | '2021', readonly CategoryRow[]>> = {
  2020: [
    OWN_AND_REGISTERED,
    GRANDPARENTS_AND_REGISTERED,
    OWN_HOME,
    OWN_NON_RESIDENTIAL,
    RENTING_AND_REGISTERED,
    URBAN_ELSEWHERE,
    MIGRANT,
  ],
  2021: [
    OWN_AND_REGISTERED,
    GRANDPARENTS_AND_REGISTERED,
    OWN_HOME,
    OWN_NON_RESIDENTIAL,
    GRANDPARENTS_HOME,
    RENTING_AND_REGISTERED,
    URBAN_ELSEWHERE,
    MIGRANT,
  ],
};
