import type { Known } from '../evidence/evidence.ts';
import type { Category, CoordinationReason, Route, Working } from '../rulebook/verdict.ts';
import type { CivilDate } from '../season/date.ts';
import type { PlacementCode } from './placement-code.ts';

/** Unknown in Nanchang, different elsewhere (policy §3); the default coordinates the whole category. */
export const STRADDLE_RULES = [
  'coordinate-whole',
  'by-registration-date',
  'by-distance',
  'seeded-draw',
] as const;
export type StraddleRule = (typeof STRADDLE_RULES)[number];
export const DEFAULT_STRADDLE: StraddleRule = 'coordinate-whole';

export interface RunPupil {
  collectionNumber: string;
  route: Route;
  category: Category | null;
  /** The schools whose range holds the home, by the edition of this run; several when shared. */
  homeSchoolIds: readonly string[];
  /** Of the verdict; shown with a pupil whom the verdict coordinated. */
  reasons: readonly CoordinationReason[];
  /** When the household register came to its address; only `by-registration-date` reads it. */
  registeredOn?: Known<CivilDate>;
  /** Metres from the home to each home school, by school id; only `by-distance` reads it. */
  metres?: Known<Readonly<Record<string, number>>>;
}

export interface SchoolCapacity {
  schoolId: string;
  /** Heads. */
  places: number;
}

export interface AllocationInput {
  pupils: readonly RunPupil[];
  capacities: readonly SchoolCapacity[];
  /** What happens inside the category that straddles the last place (policy §3: a parameter). */
  straddle: StraddleRule;
  /** Only `seeded-draw` reads it, but every run has one, so that it can be replayed either way. */
  seed: string;
}

export const PLACEMENT_OUTCOMES = ['placed', 'to-coordinate', 'to-verify', 'not-eligible'] as const;
export type PlacementOutcome = (typeof PLACEMENT_OUTCOMES)[number];

export interface Placement {
  collectionNumber: string;
  outcome: PlacementOutcome;
  /** The school of the place, or the one where the pupil stood in line; `null` when in no line. */
  schoolId: string | null;
  category: Category | null;
  because: { code: PlacementCode; working: Working };
}
