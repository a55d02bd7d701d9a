import fc from 'fast-check';
import {
  APPLICANT_KINDS,
  BASES,
  EVIDENCE_KINDS,
  EXTRACTION_STATUSES,
  KIN_ROLES,
  TITLE_FORMS,
  USAGES,
  type Evidence,
} from '../evidence/evidence.ts';
import { HOME } from './examples-support.ts';
import { EXAMPLES } from './examples.ts';
import { RULEBOOK_2020 } from './rulebook-2020.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';
import type { CaseFacts, Located } from './verdict.ts';

// Any case the types allow, mostly of the figures at which the policy turns.

function known<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(one, { freq: 4 });
}

const date = fc.oneof(
  fc.constantFrom(
    '2020-05-30',
    '2020-05-31',
    '2020-06-01',
    '2021-05-30',
    '2021-05-31',
    '2021-06-01',
    '2020-02-29',
    '2016-12-31',
    '2017-01-01',
  ),
  fc.constantFrom('2021-02-30', '', 'yesterday', '2021-6-1'),
  fc.string({ maxLength: 12 }),
);
const instant = fc.constantFrom(
  '2021-06-01T10:00:00+08:00',
  '2021-06-05T12:00:00Z',
  '2021-06-16T17:00:00+08:00',
  '2021-06-16T17:00:01+08:00',
  '2021-06-05T12:00:00',
  'soon',
);
const kin = fc.constantFrom(...KIN_ROLES);
const text = fc.constantFrom('U1', 'U2', 'R1', '赣(2017)南昌市不动产权第0018158号', '');
const address = fc.constant(HOME);
const person = { name: known(text), idNumber: known(text), relation: known(kin) };
const flag = known(fc.boolean());
const located: fc.Arbitrary<Located> = fc.oneof(
  fc.constant<Located>({ state: 'outside' }),
  fc.constant<Located>({ state: 'unknown' }),
  fc.subarray(['s1', 's2', 's3']).map((schoolIds): Located => ({ state: 'in', schoolIds })),
);

const FACTS = {
  'household-register': fc.record({
    registerNumber: known(text),
    address: known(address),
    urban: flag,
    collective: flag,
    head: known(kin),
    members: fc.array(fc.record({ ...person, movedIn: known(date) }), { maxLength: 4 }),
  }),
  'property-title': fc.record({
    certificateNumber: known(text),
    form: known(fc.constantFrom(...TITLE_FORMS)),
    unitNumber: known(text),
    registeredOn: known(date),
    usage: known(fc.constantFrom(...USAGES)),
    address: known(address),
    owners: fc.array(fc.record({ ...person, share: known(fc.integer({ min: 0, max: 100 })) }), {
      maxLength: 3,
    }),
  }),
  'property-search': fc.record({
    searched: fc.array(fc.record({ relation: kin, ownsUrbanHome: flag }), { maxLength: 4 }),
  }),
  'purchase-contract': fc.record({
    contractNumber: known(text),
    signedOn: known(date),
    address: known(address),
  }),
  'filed-lease': fc.record({
    filingNumber: known(text),
    filedOn: known(date),
    startsOn: known(date),
    endsOn: known(date),
    address: known(address),
    tenants: fc.array(fc.record(person), { maxLength: 3 }),
  }),
  'residence-permit': fc.record({
    permitNumber: known(text),
    holder: known(kin),
    issuedOn: known(date),
    validUntil: known(date),
    address: known(address),
  }),
  'business-licence': fc.record({
    licenceNumber: known(text),
    holder: known(kin),
    issuedOn: known(date),
    address: known(address),
  }),
  'social-insurance': fc.record({ holder: known(kin), months: known(fc.nat(60)) }),
  'demolition-agreement': fc.record({
    agreementNumber: known(text),
    signedOn: known(date),
    signatory: known(kin),
    originalAddress: known(address),
    resettlementAddress: known(address),
  }),
};

const paper = fc.constantFrom(...EVIDENCE_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    source: fc.constant('household-registry' as const),
    extractedAt: instant,
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constant('found' as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...EXTRACTION_STATUSES),
      },
    ),
    facts: fc.option<unknown>(FACTS[kind], { freq: 9 }),
  }),
);

/** Values of every shape that a fact may have, and of some that none has. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  kin,
  date,
  text,
  instant,
  flag,
  address,
  located,
  fc.constantFrom(...BASES, ...APPLICANT_KINDS, ...USAGES, ...TITLE_FORMS, ...EXTRACTION_STATUSES),
  fc.nat(100),
  fc.array(text, { maxLength: 2 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const anyRef = fc.constantFrom(
  'applicant.kind',
  'applicant.category',
  'applicant.familyKeys',
  'submission.home',
  'submission.basis',
  'submission.submittedAt',
  'submission.submittedBy.relation',
  'submission.grandparentVerified',
  'located.home',
  'located.register',
  'priorUses.2020.familyKeys',
  'evidence.property-search',
  'evidence.constructor',
  'e0.status',
  'e1.facts.__proto__',
  'e1.owners.0.relation',
  'e1.__proto__.polluted',
  'e2.filedOn',
  'e2.',
  '',
);

/** Papers have ids of their own, and come in any order. */
const anyEvidence: fc.Arbitrary<Evidence[]> = fc
  .array(paper, { maxLength: 7 })
  // The facts belong to the kind by construction, which a union of kinds cannot express.
  .map((papers) => papers.map((one, at) => ({ ...one, id: `e${at}` }) as Evidence));

const anyCase: fc.Arbitrary<CaseFacts> = fc.record({
  kind: fc.constantFrom(...APPLICANT_KINDS),
  submission: fc.record({
    submittedAt: known(instant),
    basis: known(fc.constantFrom(...BASES)),
    submittedBy: fc.record(person),
    grandparentVerified: flag,
  }),
  evidence: anyEvidence,
  familyKeys: fc.subarray(['R1', 'R2']),
  priorUses: fc.array(
    fc.record({
      season: fc.integer({ min: 2017, max: 2022 }),
      unitNumber: fc.constantFrom('U1', 'U2'),
      familyKeys: fc.subarray(['R1', 'R9']),
      pupilName: text,
    }),
    { maxLength: 3 },
  ),
  supplied: fc.array(fc.record({ ref: anyRef, value: anyValue }), { maxLength: 3 }),
  falseInformation: fc.boolean(),
  located: fc.record({ home: located, register: located }),
});

/** Cases drawn at random seldom get far; half of them start from an example. */
export const someCase = fc.oneof(anyCase, fc.constantFrom(...EXAMPLES.map(({ facts }) => facts)));
export const someRulebook = fc.constantFrom(RULEBOOK_2021, RULEBOOK_2020);
