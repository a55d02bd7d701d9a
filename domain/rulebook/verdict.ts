import type {
  ApplicantKind,
  Evidence,
  Known,
  PropertyUse,
  Submission,
} from '../evidence/evidence.ts';
import type { CivilDate, Instant } from '../season/date.ts';

/** The clauses of the letter of 25 May 2021; the texts live in the console's languages. */
export const CLAUSE_IDS = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6',
  'L7',
  'L8',
  'L9',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
  'L17',
  'P-categories',
] as const;
export type ClauseId = (typeof CLAUSE_IDS)[number];

export const ROUTES = ['catchment', 'coordinate', 'verify', 'not-eligible'] as const;
export type Route = (typeof ROUTES)[number];

export const COORDINATION_REASONS = [
  'short-lease',
  'non-direct-kin-co-ownership',
  'property-lock',
  'outside-every-catchment',
  'over-capacity',
  'false-information',
] as const;
/** The order is the order of reading, not of service; see domain/coordination. */
export type CoordinationReason = (typeof COORDINATION_REASONS)[number];

/** Position in the season's category table; 1 is admitted first. */
export type Category = number;

/** `evidenceId.path`, e.g. `e2.filedOn`, `submission.submittedAt`, `applicant.kind`. */
export type FactRef = string;

export type Outcome = 'met' | 'not-met' | 'unknown';

/** Where a point of law puts an address: the schools whose ranges hold it. */
export type Located =
  | { state: 'in'; schoolIds: string[] }
  | { state: 'outside' }
  | { state: 'unknown' };

/** Who can supply what is missing. */
export type Supplier = 'family' | 'officer' | 'source';

export interface Need {
  fact: FactRef;
  from: Supplier;
}

/** Figures and names that the sentence of a `because` shows; never prose. */
export type Working = Record<string, string | number | boolean | null>;

/**
 * What one rule found, with its working. The screen renders exactly this: `because.code` is the sentence,
 * `because.working` its arithmetic, `uses` the facts to light up, `cites` the clause it rests on.
 */
export interface Finding<Code extends string = string> {
  rule: string;
  outcome: Outcome;
  because: { code: Code; working: Working };
  uses: FactRef[];
  needs: Need[];
  cites: ClauseId[];
}

export interface Verdict<Code extends string = string> {
  rulebook: string;
  asOf: CivilDate;
  route: Route;
  /** The category that the pupil has, or would have if the route were catchment; `null` when undecided. */
  category: Category | null;
  reasons: CoordinationReason[];
  /** In reading order. Never empty. */
  findings: Finding<Code>[];
  /** All that is missing, each once. Never empty on the route `verify`. */
  needs: Need[];
  /** The schools whose range holds the home, by the edition used. Empty when outside or unknown. */
  homeSchoolIds: string[];
}

/** A fact that an officer supplied beside the extraction (L5: nothing overwrites what was submitted). */
export interface SuppliedFact {
  ref: FactRef;
  value: unknown;
}

/** Everything a verdict may look at. Plain data, so that a snapshot replays to the same bytes. */
export interface CaseFacts {
  kind: ApplicantKind;
  submission: Submission;
  evidence: Evidence[];
  /** By which two children are known to be of one family (register numbers, guardians' ID numbers). */
  familyKeys: string[];
  /** Uses of the same home by others or by siblings, this season's and earlier ones' (L10). */
  priorUses: PropertyUse[];
  supplied: SuppliedFact[];
  falseInformation: boolean;
  /** Where the home (the basis) and the household register lie, by one edition of ranges. */
  located: { home: Located; register: Located };
}

/** One year's policy as data (house rule 5). Every value has its source in the policy notes. */
export interface RulebookParameters {
  season: number;
  version: string;
  collection: { opensAt: Instant; closesAt: Instant };
  /** L8. */
  evidenceCutOff: CivilDate;
  /** L9, in years. */
  holdingYears: number;
  /** L10, in years. */
  propertyLockYears: number;
  /** Relations that count as direct kin of the pupil (policy §3: a parameter). */
  directKin: string[];
  /** A smallest share in percent that the family must own; `null` for none. */
  minimumFamilyShare: Known<number>;
  /** Titles registered in or before this year may be filed under another number (L15). */
  oldTitleYear: number;
  /** What co-ownership with others leads to: 2021 coordinates, 2023 refused. */
  nonKinCoOwnership: 'coordinate' | 'not-accepted';
  categoryTable: '2020' | '2021';
}
