import { SEASON_2021 } from '../season/season-2021.ts';
import type { Rulebook } from './rulebook.ts';
import { applicantKind } from './rules/applicant-kind.ts';
import { basisOpen } from './rules/basis-open.ts';
import { byCutOff } from './rules/by-cut-off.ts';
import { category } from './rules/category.ts';
import { coOwners } from './rules/co-owners.ts';
import { collected } from './rules/collected.ts';
import { falseInformation } from './rules/false-information.ts';
import { holderInFamily } from './rules/holder-in-family.ts';
import { homeLocated } from './rules/home-located.ts';
import { inForce } from './rules/in-force.ts';
import { leaseHeld } from './rules/lease-held.ts';
import { loggedIn } from './rules/logged-in.ts';
import { noHomeOwned } from './rules/no-home-owned.ts';
import { paperAccepted } from './rules/paper-accepted.ts';
import { permitHeld } from './rules/permit-held.ts';
import { propertyLock } from './rules/property-lock.ts';
import { submissionLock } from './rules/submission-lock.ts';
import { supportingPapers } from './rules/supporting-papers.ts';

/** The letter of 25 May 2021, and what the policy notes say where it is silent. */
export const RULEBOOK_2021: Rulebook = {
  parameters: {
    season: 2021,
    version: '2021.1',
    collection: {
      opensAt: SEASON_2021.collectionOpensAt,
      closesAt: SEASON_2021.collectionClosesAt,
    },
    evidenceCutOff: SEASON_2021.evidenceCutOff,
    holdingYears: 1,
    propertyLockYears: 3,
    directKin: ['pupil', 'father', 'mother', 'paternal-grandparent', 'maternal-grandparent'],
    minimumFamilyShare: null,
    oldTitleYear: 2016,
    nonKinCoOwnership: 'coordinate',
    categoryTable: '2021',
  },
  // What can refuse the claim is read first, then what coordinates, then the place in the table.
  rules: [
    collected,
    submissionLock,
    applicantKind,
    basisOpen,
    paperAccepted,
    byCutOff,
    inForce,
    permitHeld,
    holderInFamily,
    loggedIn,
    supportingPapers,
    noHomeOwned,
    leaseHeld,
    coOwners,
    propertyLock,
    falseInformation,
    homeLocated,
    category,
  ],
};
