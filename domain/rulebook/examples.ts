import type { CivilDate } from '../season/date.ts';
import type { BecauseCode } from './because.ts';
import {
  answered,
  basis,
  caseOf,
  contract,
  demolished,
  FALSE_INFORMATION,
  GRANDPARENTS_HOME,
  lease,
  licence,
  located,
  loggedInAs,
  migrant,
  OWN_NOTHING,
  owners,
  owns,
  people,
  register,
  REGISTERED_ELSEWHERE,
  shared,
  submitted,
  supplied,
  title,
  used,
  without,
  type Change,
  IN_S1,
} from './examples-support.ts';
import { BLANK_FACTS } from './fact-shapes.ts';
import { RULEBOOK_2020 } from './rulebook-2020.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';
import type { Rulebook } from './rulebook.ts';
import type { CaseFacts, Category, Route, RulebookParameters } from './verdict.ts';

/** One line of facts, and what the policy makes of it. */
export interface Example {
  says: string;
  facts: CaseFacts;
  rulebook: Rulebook;
  asOf?: CivilDate;
  route: Route;
  category: Category | null;
  /** The first finding, which decides. */
  because: BecauseCode;
}

/** As `caseOf` says, the plainest case, changed: says, changes → route, category, deciding code. */
function line(
  says: string,
  changes: Change[],
  route: Route,
  category: Category | null,
  because: BecauseCode,
  rulebook: Rulebook = RULEBOOK_2021,
  asOf?: CivilDate,
): Example {
  return { says, facts: caseOf(...changes), rulebook, asOf, route, category, because };
}

/** 2021 with another figure, to try the edges that this one year does not have. */
function year2021(change: Partial<RulebookParameters>): Rulebook {
  return { ...RULEBOOK_2021, parameters: { ...RULEBOOK_2021.parameters, ...change } };
}

const RENTING = [lease('2020-01-10'), OWN_NOTHING];
const MIGRANT = [migrant('2019-09-01'), OWN_NOTHING];
const OLD_TITLE = { ...BLANK_FACTS['property-title'], registeredOn: '2016-12-31' };
const NEW_TITLE = { ...BLANK_FACTS['property-title'], registeredOn: '2017-01-01' };
const PRINTED_TITLE = {
  ...BLANK_FACTS['property-title'],
  certificateNumber: '赣〔2018〕 南昌市不动产权第0018158号',
};
const NO_ADDRESS = { address: null };

// The formatter would break most lines into eight; a policy officer reads them across.
// oxfmt-ignore
export const EXAMPLES: Example[] = [
  // L1, L3, L4: collection
  line('submitted the second the collection opens', [submitted({ submittedAt: '2021-06-01T10:00:00+08:00' })], 'catchment', 1, 'category-own-home-and-register'),
  line('submitted a second before it opens', [submitted({ submittedAt: '2021-06-01T09:59:59+08:00' })], 'not-eligible', 1, 'submitted-before-opening'),
  line('submitted the second it closes', [submitted({ submittedAt: '2021-06-16T17:00:00+08:00' })], 'catchment', 1, 'category-own-home-and-register'),
  line('the same second, written in UTC', [submitted({ submittedAt: '2021-06-16T09:00:00Z' })], 'catchment', 1, 'category-own-home-and-register'),
  line('submitted a second after it closes', [submitted({ submittedAt: '2021-06-16T17:00:01+08:00' })], 'not-eligible', 1, 'submitted-after-closing'),
  line('begun and never submitted', [submitted({ submittedAt: null })], 'not-eligible', 1, 'never-submitted'),
  line('not submitted on the day before the closing day', [submitted({ submittedAt: null })], 'verify', 1, 'not-yet-submitted', RULEBOOK_2021, '2021-06-15'),
  line('not submitted on the closing day', [submitted({ submittedAt: null })], 'not-eligible', 1, 'never-submitted', RULEBOOK_2021, '2021-06-16'),
  line('a time of submission without an offset', [submitted({ submittedAt: '2021-06-05T20:15:00' })], 'verify', 1, 'submission-time-unreadable'),
  line('never submitted, whatever the papers', [submitted({ submittedAt: null }), lease('2021-01-01'), FALSE_INFORMATION], 'not-eligible', null, 'never-submitted'),

  // L2: who is who
  line('a pupil back from a school elsewhere', [(facts) => { facts.kind = 'returning'; }], 'catchment', 1, 'category-own-home-and-register'),
  line('said to be urban, registered outside the urban districts', [register({ urban: false })], 'verify', 3, 'register-not-urban'),
  line('said to be a migrant, registered in the urban districts', [...MIGRANT, register()], 'verify', 7, 'migrant-registered-urban'),
  line('a register that does not say', [register({ urban: null })], 'verify', 1, 'register-urban-unknown'),
  line('no register extracted', [without('household-register')], 'verify', null, 'paper-missing'),
  line('the household registry was down', [answered('household-register', 'source-down')], 'verify', null, 'source-down'),
  line('the household registry contradicts', [answered('household-register', 'conflict')], 'verify', null, 'sources-conflict'),
  line('the household registry found nothing', [answered('household-register', 'not-found')], 'verify', null, 'paper-not-found'),

  // L6, L7: which paper for whom
  line('the family did not say what its claim rests on', [basis(null)], 'verify', null, 'basis-not-stated'),
  line('an urban pupil on a residence permit', [...MIGRANT, register(), (facts) => { facts.kind = 'urban'; }], 'not-eligible', null, 'permit-not-for-urban'),
  line('a migrant child on a lease alone', [...MIGRANT, without('residence-permit'), lease('2019-09-01')], 'not-eligible', 7, 'migrant-lease-without-permit'),
  line('a migrant child on a lease beside a permit', [...MIGRANT, lease('2019-09-01')], 'catchment', 7, 'category-migrant'),
  line('a purchase contract and no title', [without('property-title'), contract()], 'not-eligible', null, 'purchase-contract-not-accepted'),
  line('a purchase contract beside a title', [contract()], 'catchment', 1, 'category-own-home-and-register'),
  line('a purchase contract, and a filed lease in the case', [lease('2020-01-10'), contract(), basis('property')], 'verify', null, 'another-paper-may-serve'),
  line('the same, once an officer rests the claim on the lease', [...RENTING, contract(), basis('property'), supplied('submission.home', 'lease')], 'catchment', 5, 'category-renting-registered'),
  line('a purchase contract, and a lease filed too late as well', [lease('2021-06-01'), contract(), basis('property')], 'not-eligible', null, 'purchase-contract-not-accepted'),
  line('basis property and no paper of it', [without('property-title')], 'verify', null, 'paper-missing'),
  line('an old 房产证', [title({ form: null, certificateNumber: '洪房权证东湖区字第1000653421号', registeredOn: '2009-05-01' })], 'catchment', 1, 'category-own-home-and-register'),
  line('a certificate number of no known pattern', [title({ form: null, certificateNumber: '甲字12号' })], 'verify', 1, 'title-form-unknown'),
  line('a lease the housing authority does not know', [...RENTING, answered('filed-lease', 'not-found')], 'not-eligible', null, 'lease-not-filed'),
  line('the housing authority was down', [...RENTING, answered('filed-lease', 'source-down')], 'verify', null, 'source-down'),
  line('a permit its registry does not know', [...MIGRANT, answered('residence-permit', 'not-found')], 'not-eligible', null, 'permit-not-found'),
  line('an agreement its office does not know', [demolished('2020-01-01'), answered('demolition-agreement', 'not-found')], 'not-eligible', null, 'demolition-agreement-not-found'),

  // L15: titles not found
  line('a title of 2016 not found', [answered('property-title', 'not-found', OLD_TITLE)], 'verify', null, 'title-old-not-found'),
  line('a title of 2017 not found', [answered('property-title', 'not-found', NEW_TITLE)], 'not-eligible', null, 'title-not-found'),
  line('a title not found whose number shows 2018', [answered('property-title', 'not-found', PRINTED_TITLE)], 'not-eligible', null, 'title-not-found'),
  line('a title not found, of a year nobody said', [answered('property-title', 'not-found')], 'verify', null, 'title-old-not-found'),
  line('the real-estate registry was down', [answered('property-title', 'source-down')], 'verify', null, 'source-down'),
  line('two answers of the registry contradict', [answered('property-title', 'conflict')], 'verify', null, 'sources-conflict'),

  // L8: the cut-off
  line('a title registered on the cut-off day', [title({ registeredOn: '2021-05-31' })], 'catchment', 1, 'category-own-home-and-register'),
  line('a title registered a day later', [title({ registeredOn: '2021-06-01' })], 'not-eligible', 1, 'dated-after-cut-off'),
  line('a title without a date, its number shows 2017', [title({ registeredOn: null })], 'catchment', 1, 'category-own-home-and-register'),
  line('a title without a date, its number shows 2021', [title({ registeredOn: null, certificateNumber: '赣(2021)南昌市不动产权第0018158号' })], 'verify', 1, 'paper-date-unknown'),
  line('a date that never was', [title({ registeredOn: '2021-02-29', certificateNumber: null })], 'verify', 1, 'paper-date-unknown'),
  line('a lease that had run out the day before', [lease('2019-05-31', { endsOn: '2021-05-30' }), OWN_NOTHING], 'not-eligible', 5, 'paper-lapsed'),
  line('a lease that runs out on the cut-off day', [lease('2019-05-31', { endsOn: '2021-05-31' }), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
  line('a demolition agreement of the cut-off day', [demolished('2021-05-31')], 'catchment', 1, 'category-own-home-and-register'),
  line('a demolition agreement of the day after', [demolished('2021-06-01')], 'not-eligible', 1, 'dated-after-cut-off'),

  // L9, L11: a year or more
  line('a lease filed a year before the cut-off, to the day', [lease('2020-05-31'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered'),
  line('a lease filed a day later', [lease('2020-06-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short'),
  line('a lease filed on the cut-off day', [lease('2021-05-31'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short'),
  line('a lease filed after it is none, not a short one', [lease('2021-06-01'), OWN_NOTHING], 'not-eligible', 5, 'dated-after-cut-off'),
  line('a lease filed on nobody knows which day', [lease(null), OWN_NOTHING], 'verify', 5, 'paper-date-unknown'),
  line('filed on 29 February, reckoned to 28 February', [lease('2020-02-29'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered', year2021({ evidenceCutOff: '2021-02-28' })),
  line('filed on 29 February, reckoned to the 27th', [lease('2020-02-29'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ evidenceCutOff: '2021-02-27' })),
  line('filed on 28 February, reckoned to 29 February', [lease('2019-02-28'), OWN_NOTHING], 'catchment', 5, 'category-renting-registered', year2021({ evidenceCutOff: '2020-02-29' })),
  line('filed on 1 March, reckoned to 29 February', [lease('2019-03-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ evidenceCutOff: '2020-02-29' })),
  line('a leap day within: 366 days are needed', [lease('2019-06-01'), OWN_NOTHING], 'coordinate', 5, 'lease-too-short', year2021({ evidenceCutOff: '2020-05-31' })),
  line('a permit issued a year before the cut-off, to the day', [migrant('2020-05-31'), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
  line('a permit issued a day later', [migrant('2020-06-01'), OWN_NOTHING], 'not-eligible', 7, 'permit-too-short'),
  line('a short permit, and a title in the case', [title(), migrant('2020-06-01'), (facts) => { title()(facts); facts.submission.basis = 'residence-permit'; }], 'verify', 7, 'another-paper-may-serve'),
  line('a permit issued on nobody knows which day', [migrant(null), OWN_NOTHING], 'verify', 7, 'paper-date-unknown'),
  line('a permit that ran out before the cut-off', [migrant('2019-01-01', { validUntil: '2021-05-30' }), OWN_NOTHING], 'not-eligible', 7, 'paper-lapsed'),
  line('a title held for a day', [title({ registeredOn: '2021-05-30' })], 'catchment', 1, 'category-own-home-and-register'),

  // L6, L7: a lease or permit is for those who own nothing
  line('renting, the mother owns a home in the urban area', [lease('2020-01-10'), owns(false, false, true)], 'verify', null, 'urban-home-owned'),
  line('renting, the father\'s answer is out', [lease('2020-01-10'), owns(false, null, false)], 'verify', null, 'ownership-unknown'),
  line('renting, the pupil\'s own answer is out', [lease('2020-01-10'), owns(null, false, false)], 'verify', null, 'ownership-unknown'),
  line('renting, nobody asked the registry', [lease('2020-01-10')], 'verify', null, 'ownership-unknown'),
  line('a short lease, nobody asked the registry: coordinated either way', [lease('2020-06-01')], 'coordinate', null, 'lease-too-short'),

  // L7: papers only where needed
  line('a permit without an address, a lease gives it', [migrant('2019-09-01', NO_ADDRESS), lease('2019-09-01'), basis('residence-permit'), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
  line('a permit without an address, a licence of a year gives it', [migrant('2019-09-01', NO_ADDRESS), licence('2020-05-31'), OWN_NOTHING], 'catchment', 7, 'category-migrant'),
  line('a permit without an address, a licence a day too young', [migrant('2019-09-01', NO_ADDRESS), licence('2020-06-01'), OWN_NOTHING], 'verify', 7, 'supporting-paper-too-short'),
  line('a permit without an address and nothing else', [migrant('2019-09-01', NO_ADDRESS), OWN_NOTHING, located({ state: 'unknown' })], 'verify', null, 'supporting-paper-needed'),

  // L11, L14: whose paper
  line('a lease in nobody\'s known name', [lease('2020-01-10', { tenants: people(null) }), OWN_NOTHING], 'verify', 5, 'holder-unknown'),
  line('a lease in an uncle\'s name', [lease('2020-01-10', { tenants: people('other-kin') }), OWN_NOTHING], 'not-eligible', 5, 'holder-not-in-family'),
  line('a lease in a grandmother\'s name', [lease('2020-01-10', { tenants: people('maternal-grandparent') }), OWN_NOTHING], 'not-eligible', 5, 'holder-not-in-family'),
  line('a title in an uncle\'s name alone', [title({ owners: owners('other-kin') })], 'not-eligible', null, 'holder-not-in-family'),
  line('owned by both parents and a grandparent', [title({ owners: owners('father', 'mother', 'paternal-grandparent') })], 'catchment', 1, 'category-own-home-and-register'),
  line('owned by the mother and an uncle', [title({ owners: owners('mother', 'other-kin') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
  line('owned by the mother and a sibling', [title({ owners: owners('mother', 'sibling') })], 'coordinate', 1, 'co-owner-not-direct-kin'),
  line('owned by the mother and somebody unknown', [title({ owners: owners('mother', null) })], 'verify', 1, 'owner-relation-unknown'),
  line('owned by the mother, a friend and somebody unknown: one is enough', [title({ owners: owners('mother', 'non-kin', null) })], 'coordinate', 1, 'co-owner-not-direct-kin'),
  line('with an uncle, in a year that does not accept it', [title({ owners: owners('mother', 'other-kin') })], 'not-eligible', 1, 'co-owner-not-direct-kin', year2021({ nonKinCoOwnership: 'not-accepted' })),
  line('30 of 100 is the least share, and the mother has it', [title({ owners: shared({ mother: 30, 'paternal-grandparent': 70 }) })], 'catchment', 1, 'category-own-home-and-register', year2021({ minimumFamilyShare: 30 })),
  line('30 of 100 is the least share, and the mother has 29', [title({ owners: shared({ mother: 29, 'paternal-grandparent': 71 }) })], 'coordinate', 1, 'family-share-too-small', year2021({ minimumFamilyShare: 30 })),
  line('30 of 100 is the least share, and hers is not known', [title({ owners: shared({ mother: null, 'paternal-grandparent': null }) })], 'verify', 1, 'family-share-unknown', year2021({ minimumFamilyShare: 30 })),

  // L14: who logged in
  line('the father\'s title, the mother logged in', [title({ owners: owners('father') })], 'verify', 1, 'login-not-by-named-guardian'),
  line('the same, once an officer has heard the father', [title({ owners: owners('father') }), supplied('submission.submittedBy.relation', 'father')], 'catchment', 1, 'category-own-home-and-register'),
  line('the pupil\'s own title, either guardian', [title({ owners: owners('pupil') })], 'catchment', 1, 'category-own-home-and-register'),
  line('a grandparent logged in', [loggedInAs('paternal-grandparent')], 'verify', 1, 'login-not-by-guardian'),
  line('nobody knows who logged in', [loggedInAs(null)], 'verify', 1, 'login-unknown'),
  line('a short lease, and nobody knows who logged in: that could refuse it', [lease('2020-06-01'), loggedInAs(null), OWN_NOTHING], 'verify', 5, 'login-unknown'),
  line('a grandparent\'s title, checked', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), OWN_NOTHING], 'catchment', 2, 'category-grandparent-home-and-register'),
  line('a grandparent\'s title, never checked', [GRANDPARENTS_HOME, loggedInAs('mother', null), OWN_NOTHING], 'verify', 4, 'grandparent-check-missing'),
  line('a grandparent\'s title, the face did not match', [GRANDPARENTS_HOME, loggedInAs('mother', false), OWN_NOTHING], 'verify', 4, 'grandparent-check-failed'),
  line('a grandparent\'s demolition agreement, checked', [demolished('2020-01-01', 'paternal-grandparent'), loggedInAs('mother', true), OWN_NOTHING], 'catchment', 4, 'category-grandparent-home'),

  // L10: one home, one family, three years
  line('another family used the home two years ago', [used(2019, ['R9'])], 'coordinate', 1, 'used-by-another-family'),
  line('another family used it three years ago', [used(2018, ['R9'])], 'catchment', 1, 'category-own-home-and-register'),
  line('another family uses it this year', [used(2021, ['R9'])], 'coordinate', 1, 'used-by-another-family'),
  line('a sibling used it last year', [used(2020, ['R1', 'R2'])], 'catchment', 1, 'category-own-home-and-register'),
  line('a family nobody recorded used it last year', [used(2020, [])], 'verify', 1, 'used-by-unknown-family'),
  line('the same, once an officer found it was this one', [used(2020, []), supplied('priorUses.2020.familyKeys', ['R1'])], 'catchment', 1, 'category-own-home-and-register'),
  line('an unknown family last year and another the year before: one is enough', [used(2020, []), used(2019, ['R9'])], 'coordinate', 1, 'used-by-another-family'),
  line('somebody used another home', [used(2020, ['R9'], 'U2')], 'catchment', 1, 'category-own-home-and-register'),
  line('a title without a unit number', [title({ unitNumber: null })], 'verify', 1, 'unit-number-unknown'),

  // An officer's decision on a paper
  line('a title that an officer confirmed', [supplied('title.decision', 'confirmed')], 'catchment', 1, 'category-own-home-and-register'),
  line('a title that an officer rejected', [supplied('title.decision', 'rejected')], 'not-eligible', null, 'paper-rejected'),
  line('a rejected lease, and a title in the case', [title(), answered('filed-lease', 'found', { ...BLANK_FACTS['filed-lease'], filedOn: '2019-01-01', tenants: people('mother') }), basis('lease'), supplied('lease.decision', 'rejected')], 'verify', null, 'another-paper-may-serve'),
  line('the only other paper was rejected too', [title(), answered('filed-lease', 'found', { ...BLANK_FACTS['filed-lease'], filedOn: '2019-01-01', tenants: people('mother') }), basis('lease'), supplied('lease.decision', 'rejected'), supplied('title.decision', 'rejected')], 'not-eligible', null, 'paper-rejected'),
  line('a rejected register says nothing, and that is no "no"', [supplied('register.decision', 'rejected')], 'verify', null, 'paper-rejected'),
  line('a rejected answer about homes owned is none', [...RENTING, supplied('search.decision', 'rejected')], 'verify', null, 'ownership-unknown'),
  line('a migrant child on a lease, the permit rejected', [...MIGRANT, lease('2019-09-01'), supplied('permit.decision', 'rejected')], 'not-eligible', 7, 'migrant-lease-without-permit'),
  line('contradicting answers, and an officer saw the original', [answered('property-title', 'conflict', { ...BLANK_FACTS['property-title'], form: 'real-estate-certificate', registeredOn: '2017-04-12', unitNumber: 'U1', usage: 'residential', owners: owners('mother') }), supplied('title.decision', 'confirmed')], 'catchment', 1, 'category-own-home-and-register'),

  // L13: false information
  line('false information, found', [FALSE_INFORMATION], 'coordinate', 1, 'false-information-found'),
  line('false information does not lift over a refusal', [FALSE_INFORMATION, title({ registeredOn: '2021-06-01' })], 'not-eligible', 1, 'dated-after-cut-off'),
  line('false information does not wait for a category', [FALSE_INFORMATION, register({ head: null })], 'coordinate', null, 'false-information-found'),
  line('false information waits for what could refuse', [FALSE_INFORMATION, answered('property-title', 'conflict')], 'verify', null, 'sources-conflict'),

  // L11, L16: where the home lies
  line('a home outside every range', [located({ state: 'outside' })], 'coordinate', null, 'home-outside-every-range'),
  line('a home that could not be located', [located({ state: 'unknown' })], 'verify', null, 'home-not-located'),
  line('a title without an address', [title({ address: null }), located({ state: 'unknown' })], 'verify', null, 'home-address-unknown'),
  line('a short lease of a home nobody could locate', [lease('2020-06-01'), OWN_NOTHING, located({ state: 'unknown' })], 'coordinate', null, 'lease-too-short'),
  line('a home in the shared range of two schools', [located({ state: 'in', schoolIds: ['s1', 's3'] })], 'catchment', 1, 'category-own-home-and-register'),

  // P-categories, 2021
  line('3: own home, registered in another range', [REGISTERED_ELSEWHERE], 'catchment', 3, 'category-own-home'),
  line('3: own home inside, but a grandparent is head', [register({ head: 'paternal-grandparent' })], 'catchment', 3, 'category-own-home'),
  line('3: own home, a migrant child', [...MIGRANT, title(), located(IN_S1, { state: 'outside' })], 'catchment', 3, 'category-own-home'),
  line('1 or 3: nobody knows who is head', [register({ head: null })], 'verify', null, 'category-undecided'),
  line('1 or 3: the register could not be located', [located(IN_S1, { state: 'unknown' })], 'verify', null, 'category-undecided'),
  line('1 or 4: nobody knows what the home is for', [title({ usage: null }), OWN_NOTHING], 'verify', null, 'category-undecided'),
  line('2 needs owning nothing: the mother owns elsewhere, no row fits', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), owns(false, false, true)], 'verify', null, 'category-none-fits'),
  line('the same, once an officer said which row', [GRANDPARENTS_HOME, register({ head: 'paternal-grandparent' }), owns(false, false, true), supplied('applicant.category', 6)], 'catchment', 6, 'category-set-by-officer'),
  line('4a: registered inside, own a non-residential title', [title({ usage: 'non-residential' }), OWN_NOTHING], 'catchment', 4, 'category-own-non-residential'),
  line('4b: registered elsewhere, a grandparent\'s home', [GRANDPARENTS_HOME, REGISTERED_ELSEWHERE, OWN_NOTHING], 'catchment', 4, 'category-grandparent-home'),
  line('5: registered inside, collectively, renting', [...RENTING, register({ collective: true, head: 'non-kin' })], 'catchment', 5, 'category-renting-registered'),
  line('6: registered elsewhere in the city, renting', [...RENTING, REGISTERED_ELSEWHERE], 'catchment', 6, 'category-urban-elsewhere'),
  line('6: registered elsewhere, own a non-residential title', [title({ usage: 'non-residential' }), REGISTERED_ELSEWHERE, OWN_NOTHING], 'catchment', 6, 'category-urban-elsewhere'),
  line('7: a migrant child on a permit', MIGRANT, 'catchment', 7, 'category-migrant'),

  // P-categories, 2020: no row 4b
  line('2020: own home and register', [submitted({ submittedAt: '2020-06-05T20:15:00+08:00' })], 'catchment', 1, 'category-own-home-and-register', RULEBOOK_2020),
  line('2020: registered elsewhere, a grandparent\'s home: no row yet', [submitted({ submittedAt: '2020-06-05T20:15:00+08:00' }), GRANDPARENTS_HOME, REGISTERED_ELSEWHERE, OWN_NOTHING], 'verify', null, 'category-none-fits', RULEBOOK_2020),
];
