import type { Category } from '../rulebook/verdict.ts';
import type { AllocationInput, Placement, PlacementOutcome } from './placement.ts';
import type { StraddleRule } from './placement.ts';

/** How one category ended at one school. */
export interface CategoryLine {
  category: Category;
  /** Pupils in the line. */
  demand: number;
  placed: number;
  coordinated: number;
  /** Places left when its turn came. */
  leftBefore: number;
  /** Admitted whole; did not fit; met a full school; came after a category that did not fit. */
  end: 'whole' | 'straddles' | 'full' | 'after-line';
}

export interface SchoolSummary {
  schoolId: string;
  places: number;
  placed: number;
  left: number;
  /** In the order of admission; categories without pupils do not occur. */
  categories: CategoryLine[];
  /** The category at which places ran out; `null` when everybody was admitted. */
  line: CategoryLine | null;
}

export interface RunSummary {
  /** The parameters by which it can be replayed. */
  straddle: StraddleRule;
  seed: string;
  pupils: number;
  byOutcome: Record<PlacementOutcome, number>;
  /** In the order of school ids; every school that has a plan, also those nobody came to. */
  schools: SchoolSummary[];
}

export function summarise(
  schools: readonly { schoolId: string; places: number; left: number; lines: CategoryLine[] }[],
  placements: readonly Placement[],
  { straddle, seed }: AllocationInput,
): RunSummary {
  const byOutcome: RunSummary['byOutcome'] = {
    placed: 0,
    'to-coordinate': 0,
    'to-verify': 0,
    'not-eligible': 0,
  };
  for (const { outcome } of placements) byOutcome[outcome]++;
  return {
    straddle,
    seed,
    pupils: placements.length,
    byOutcome,
    schools: schools
      .map(({ schoolId, places, left, lines }) => ({
        schoolId,
        places,
        placed: places - left,
        left,
        categories: lines,
        line: lines.find((each) => each.end !== 'whole') ?? null,
      }))
      .sort((a, b) => (a.schoolId < b.schoolId ? -1 : 1)),
  };
}
