/** What is looked at before a run is started. */
export const PREFLIGHT_CODES = [
  'ranges-not-published', // districts that recruit without a published edition of the run's year (L16)
  'school-without-places', // public schools with pupils in their range and no intake plan, or one of none
  'formal-already-published', // a formal run stands; another can only correct it
  'cases-to-verify', // pupils of whom something is unknown: the run keeps no place for them
  'homes-in-no-range', // located, and in nobody's range
  'homes-in-several-ranges', // in ranges that are not declared shared: an overlap
  'editions-unpublished', // drafts of the run's year that the run does not see
  'places-held', // holds and proposals: their places are not the run's to give
] as const;
export type PreflightCode = (typeof PREFLIGHT_CODES)[number];

export const RUN_KINDS = ['reference', 'formal', 'trial'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export type PreflightWeight = 'blocker' | 'warning';

/**
 * What each finding means for each kind of run; `null`: nothing to it. Only what makes the formal result wrong
 * for certain blocks it. A case that is still to be verified does not: the run says so of the child, and the
 * child is coordinated when the answer comes, so one missing answer does not hold up a city (L16).
 */
const WEIGHTS: Record<PreflightCode, Record<RunKind, PreflightWeight | null>> = {
  'ranges-not-published': { reference: 'blocker', formal: 'blocker', trial: 'warning' },
  'school-without-places': { reference: 'warning', formal: 'blocker', trial: 'warning' },
  'formal-already-published': { reference: null, formal: 'blocker', trial: null },
  'cases-to-verify': { reference: 'warning', formal: 'warning', trial: 'warning' },
  'homes-in-no-range': { reference: null, formal: 'warning', trial: 'warning' },
  'homes-in-several-ranges': { reference: null, formal: 'warning', trial: 'warning' },
  'editions-unpublished': { reference: null, formal: 'warning', trial: 'warning' },
  // The reference run binds nobody and gives all of last year's places.
  'places-held': { reference: null, formal: 'warning', trial: 'warning' },
};

export interface PreflightFinding {
  code: PreflightCode;
  weight: PreflightWeight;
  /** How many of what the code speaks of: districts, schools, pupils, editions. At least one. */
  count: number;
}

/**
 * The findings before a run of this kind, blockers first, each in the order of `PREFLIGHT_CODES`.
 * A figure of none is no finding.
 */
export function preflight(
  kind: RunKind,
  figures: Readonly<Record<PreflightCode, number>>,
): PreflightFinding[] {
  const findings = PREFLIGHT_CODES.flatMap((code) => {
    const weight = WEIGHTS[code][kind];
    return weight !== null && figures[code] > 0 ? [{ code, weight, count: figures[code] }] : [];
  });
  return [
    ...findings.filter(({ weight }) => weight === 'blocker'),
    ...findings.filter(({ weight }) => weight === 'warning'),
  ];
}
