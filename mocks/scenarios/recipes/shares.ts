import { at } from '../random.ts';
import { COORDINATED } from './coordinated.ts';
import { EDGE_DATES } from './edge-dates.ts';
import { FAMILIES } from './families.ts';
import { MIGRANTS } from './migrants.ts';
import { NOT_ELIGIBLE } from './not-eligible.ts';
import { OTHER_HOMES } from './other-homes.ts';
import { OWN_HOMES } from './own-homes.ts';
import type { Recipe } from './recipe.ts';
import { TO_VERIFY } from './to-verify.ts';

/** The first one takes what the shares of the others leave. */
export const RECIPES: readonly Recipe[] = [
  ...OWN_HOMES,
  ...OTHER_HOMES,
  ...MIGRANTS,
  ...EDGE_DATES,
  ...FAMILIES,
  ...COORDINATED,
  ...TO_VERIFY,
  ...NOT_ELIGIBLE,
];

const pupilsIn = (recipe: Recipe) => (recipe.group ? 2 : 1);

/**
 * How many families of each recipe make up that many pupils: none is left out, however small the
 * scenario, and the commonest takes the rest.
 */
export function familiesPerRecipe(pupils: number): number[] {
  const counts = RECIPES.map((recipe) => Math.max(1, Math.round((recipe.share * pupils) / 10_000)));
  const others = counts.reduce(
    (sum, count, index) => sum + (index === 0 ? 0 : count * pupilsIn(at(RECIPES, index))),
    0,
  );
  if (pupils <= others) throw new RangeError(`${pupils} pupils are too few for every recipe`);
  counts[0] = pupils - others;
  return counts;
}
