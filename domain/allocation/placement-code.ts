/**
 * Why a run decided what it decided for one pupil (house rule 4). Each code belongs to one outcome; the
 * sentences live in the console's languages and their figures in `because.working`.
 */
export const PLACED_CODES = [
  'whole-category', // the whole category had room
  'within-registration-date', // the category straddled the last place; registered early enough
  'within-distance', // … lives near enough
  'within-draw', // … drawn
] as const;

export const TO_COORDINATE_CODES = [
  'category-straddles', // more pupils in the category than places left: all of it is coordinated
  'beyond-registration-date',
  'beyond-distance',
  'beyond-draw',
  'school-full', // the categories before took the last place exactly
  'after-straddled-category', // a category before this one did not fit, so the line was already drawn
  'route-coordinate', // the verdict had coordinated the pupil before the run (L11, L13)
] as const;

export const TO_VERIFY_CODES = [
  'route-verify',
  'category-unknown',
  'home-school-unknown',
  'intake-plan-unknown', // none of the home schools has an intake plan in this run
  'registration-date-unknown', // the order inside the straddling category needs it
  'distance-unknown',
] as const;

export const NOT_ELIGIBLE_CODES = ['route-not-eligible'] as const;

export const PLACEMENT_CODES = [
  ...PLACED_CODES,
  ...TO_COORDINATE_CODES,
  ...TO_VERIFY_CODES,
  ...NOT_ELIGIBLE_CODES,
] as const;
export type PlacementCode = (typeof PLACEMENT_CODES)[number];
