/**
 * One code per sentence the screen can say, in both languages; `working` fills in the figures.
 * `paper` in a working is always an evidence kind, `relation` and `head` a kin role, `basis` a basis.
 */
export const BECAUSE_CODES = [
  // collected
  'submitted-in-time',
  'submitted-before-opening',
  'submitted-after-closing',
  'never-submitted',
  'not-yet-submitted',
  'submission-time-unreadable',
  // any rule that wants a paper which no source has given
  'paper-missing',
  'paper-not-found',
  'source-down',
  'sources-conflict',
  'paper-rejected',
  // submission-lock
  'later-answers-set-aside',
  // applicant-kind
  'register-urban',
  'register-not-urban',
  'register-urban-unknown',
  'migrant-registered-elsewhere',
  'migrant-registered-urban',
  // basis-open
  'basis-open-to-applicant',
  'basis-not-stated',
  'permit-not-for-urban',
  'migrant-lease-without-permit',
  'migrant-lease-permit-not-found',
  // paper-accepted
  'title-accepted',
  'title-form-unknown',
  'title-old-not-found',
  'title-not-found',
  'title-number-unreadable',
  'title-number-unasked',
  'purchase-contract-not-accepted',
  'lease-filed',
  'lease-not-filed',
  'permit-extracted',
  'permit-not-found',
  'demolition-agreement-serves',
  'demolition-agreement-not-found',
  // by-cut-off, in-force
  'dated-by-cut-off',
  'certificate-year-by-cut-off',
  'exchanged-for-older-certificate',
  'former-certificate-unclear',
  'dated-after-cut-off',
  'paper-date-unknown',
  'paper-lapsed',
  'lease-not-begun',
  // lease-held, permit-held
  'lease-held-long-enough',
  'lease-too-short',
  'permit-held-long-enough',
  'permit-too-short',
  // holder-in-family, co-owners
  'holder-in-family',
  'holder-not-in-family',
  'holder-unknown',
  'owners-all-direct-kin',
  'co-owner-not-direct-kin',
  'owner-relation-unknown',
  'family-share-too-small',
  'family-share-unknown',
  // logged-in
  'login-by-named-guardian',
  'login-by-either-guardian',
  'login-with-grandparent',
  'login-not-by-named-guardian',
  'login-not-by-guardian',
  'login-unknown',
  'grandparent-check-missing',
  'grandparent-check-failed',
  // supporting-papers
  'permit-suffices',
  'supported-by-paper',
  'supporting-paper-too-short',
  'supporting-paper-needed',
  // no-home-owned
  'no-urban-home-owned',
  'urban-home-owned',
  'ownership-unknown',
  // property-lock
  'home-not-used-before',
  'earlier-use-expired',
  'used-by-same-family',
  'used-by-another-family',
  'used-by-unknown-family',
  'unit-number-unknown',
  // false-information
  'false-information-found',
  // home-located
  'home-in-range',
  'home-outside-every-range',
  'home-not-located',
  'home-address-unknown',
  // category
  'category-own-home-and-register',
  'category-grandparent-home-and-register',
  'category-own-home',
  'category-own-non-residential',
  'category-grandparent-home',
  'category-renting-registered',
  'category-urban-elsewhere',
  'category-migrant',
  'category-set-by-officer',
  'category-undecided',
  'category-none-fits',
  // another-basis
  'another-paper-may-serve',
  'no-other-paper',
] as const;
export type BecauseCode = (typeof BECAUSE_CODES)[number];
