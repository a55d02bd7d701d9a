/** Every rule of every year. The order of one year's reading is its rulebook's. */
export const RULE_IDS = [
  'collected',
  'submission-lock',
  'applicant-kind',
  'basis-open',
  'paper-accepted',
  'by-cut-off',
  'in-force',
  'permit-held',
  'holder-in-family',
  'logged-in',
  'supporting-papers',
  'no-home-owned',
  'lease-held',
  'co-owners',
  'property-lock',
  'false-information',
  'home-located',
  'category',
  'another-basis',
] as const;
export type RuleId = (typeof RULE_IDS)[number];
