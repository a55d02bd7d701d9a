import type { Category, Working } from '../rulebook/verdict.ts';
import { drawNumber } from './draw.ts';
import type { PlacementCode } from './placement-code.ts';
import type { Placement, RunPupil, StraddleRule } from './placement.ts';

interface Straddling {
  schoolId: string;
  category: Category;
  /** More of them than `left`, in the order of collection numbers. */
  pupils: readonly RunPupil[];
  /** At least one. */
  left: number;
  /** Of the whole school, for the working. */
  places: number;
  straddle: StraddleRule;
  seed: string;
}

interface Order {
  /** Smaller is admitted first; `null` when the fact is missing. */
  key(pupil: RunPupil): string | number | null;
  /** The name of the key in the working. */
  name: string;
  within: PlacementCode;
  beyond: PlacementCode;
  /** For rules that need no fact, this never occurs. */
  missing: PlacementCode;
}

function orderOf({ straddle, schoolId, seed }: Straddling): Order | null {
  switch (straddle) {
    case 'coordinate-whole':
      return null;
    case 'by-registration-date':
      return {
        key: (pupil) => pupil.registeredOn ?? null,
        name: 'registeredOn',
        within: 'within-registration-date',
        beyond: 'beyond-registration-date',
        missing: 'registration-date-unknown',
      };
    case 'by-distance':
      return {
        key: (pupil) => pupil.metres?.[schoolId] ?? null,
        name: 'metres',
        within: 'within-distance',
        beyond: 'beyond-distance',
        missing: 'distance-unknown',
      };
    case 'seeded-draw':
      return {
        key: (pupil) => drawNumber(seed, pupil.collectionNumber),
        name: 'drawn',
        within: 'within-draw',
        beyond: 'beyond-draw',
        missing: 'beyond-draw',
      };
    default: {
      const unhandled: never = straddle;
      return unhandled;
    }
  }
}

/**
 * Decides inside the category that straddles the last place. Equal keys go by collection number, the
 * only order left that nobody can influence afterwards. A pupil whose key is unknown cannot be ranked:
 * the ranked are served first, and who then gets no place is *to be verified*, not refused, since the
 * missing fact might have put the pupil before the line (unknown is never no).
 */
export function splitStraddling(straddling: Straddling): Placement[] {
  const { schoolId, category, pupils, left, places } = straddling;
  const figures: Working = { pupils: pupils.length, left, places };
  const order = orderOf(straddling);
  const is = (
    { collectionNumber }: RunPupil,
    outcome: Placement['outcome'],
    code: PlacementCode,
    working: Working,
  ): Placement => ({ collectionNumber, outcome, schoolId, category, because: { code, working } });

  if (order === null) {
    return pupils.map((pupil) => is(pupil, 'to-coordinate', 'category-straddles', figures));
  }
  const ranked = pupils.map((pupil) => ({ pupil, key: order.key(pupil) }));
  ranked.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === null) return 1;
      if (b.key === null) return -1;
      return a.key < b.key ? -1 : 1;
    }
    return a.pupil.collectionNumber < b.pupil.collectionNumber ? -1 : 1;
  });
  // The key of the last one admitted: the line as the family may compare itself with it.
  const line = ranked[left - 1]?.key ?? null;
  return ranked.map(({ pupil, key }, i) => {
    const working: Working = { ...figures, rank: i + 1, [order.name]: key, line };
    if (i < left) return is(pupil, 'placed', order.within, working);
    return key === null
      ? is(pupil, 'to-verify', order.missing, working)
      : is(pupil, 'to-coordinate', order.beyond, working);
  });
}
