import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
import { evaluate } from './evaluate.ts';
import { HOME } from './examples-support.ts';
import { EXAMPLES } from './examples.ts';
import { RULEBOOK_2020 } from './rulebook-2020.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';
import { acceptsSupplied } from './supplied.ts';
import {
  COORDINATION_REASONS,
  type CaseFacts,
  type FactRef,
  type Located,
  type Outcome,
  type Route,
} from './verdict.ts';

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
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
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

const RUNS = { numRuns: 1500 };
/** Cases drawn at random seldom get far; half of them start from an example. */
const someCase = fc.oneof(anyCase, fc.constantFrom(...EXAMPLES.map(({ facts }) => facts)));
const OUTCOMES_THAT_DECIDE: Record<Route, Outcome[]> = {
  catchment: ['met'],
  coordinate: ['not-met'],
  verify: ['not-met', 'unknown'],
  'not-eligible': ['not-met'],
};
const rulebook = fc.constantFrom(RULEBOOK_2021, RULEBOOK_2020);

/** Every place in a case where a fact is not known. */
function unknownFacts(facts: CaseFacts): FactRef[] {
  const refs: FactRef[] = [];
  const walk = (value: unknown, path: string) => {
    if (value === null) refs.push(path);
    else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value ?? {})) walk(inner, `${path}.${key}`);
    }
  };
  for (const { id, facts: content } of facts.evidence) if (content) walk(content, id);
  walk(facts.submission.submittedBy, 'submission.submittedBy');
  walk(facts.submission.submittedAt, 'submission.submittedAt');
  walk(facts.submission.grandparentVerified, 'submission.grandparentVerified');
  if (facts.located.home.state === 'unknown') refs.push('located.home');
  if (facts.located.register.state === 'unknown') refs.push('located.register');
  return refs;
}

describe('every verdict', () => {
  it('is reached, with a reason, whatever the case', () => {
    fc.assert(
      fc.property(someCase, rulebook, fc.option(fc.string()), (facts, book, asOf) => {
        const verdict = evaluate(facts, book, asOf ?? undefined);
        const [first] = verdict.findings;
        expect(OUTCOMES_THAT_DECIDE[verdict.route]).toContain(first?.outcome);
        const placed = [first?.rule === 'category', verdict.homeSchoolIds.length > 0];
        expect(verdict.route !== 'catchment' || placed.every(Boolean)).toBe(true);
        expect(verdict.route === 'catchment' && verdict.category === null).toBe(false);
        expect(verdict.reasons.length > 0).toBe(verdict.route === 'coordinate');
        expect(verdict.reasons).toEqual(
          COORDINATION_REASONS.filter((reason) => verdict.reasons.includes(reason)),
        );
      }),
      RUNS,
    );
  });

  it('says what is missing, each thing once, when it is unknown', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const { route, needs, findings } = evaluate(facts, RULEBOOK_2021);
        expect(route === 'verify' && needs.length === 0).toBe(false);
        const silent = findings.filter((one) => one.outcome === 'unknown' && !one.needs[0]);
        const greedy = findings.filter((one) => one.outcome === 'met' && one.needs[0]);
        expect([silent, greedy]).toEqual([[], []]);
        expect(new Set(needs.map(({ fact, from }) => `${fact} ${from}`)).size).toBe(needs.length);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the evidence or of earlier uses', () => {
    fc.assert(
      fc.property(
        someCase.chain((facts) =>
          fc.record({
            facts: fc.constant(facts),
            evidence: fc.shuffledSubarray(facts.evidence, { minLength: facts.evidence.length }),
            priorUses: fc.shuffledSubarray(facts.priorUses, { minLength: facts.priorUses.length }),
          }),
        ),
        ({ facts, evidence, priorUses }) => {
          const shuffled = evaluate({ ...facts, evidence, priorUses }, RULEBOOK_2021);
          expect(JSON.stringify(shuffled)).toBe(JSON.stringify(evaluate(facts, RULEBOOK_2021)));
        },
      ),
      RUNS,
    );
  });

  it('is the same to the byte when reached again from a snapshot, and leaves the case alone', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const before = JSON.stringify(facts);
        const verdict = JSON.stringify(evaluate(facts, RULEBOOK_2021));
        expect(JSON.stringify(facts)).toBe(before);
        const again = evaluate(JSON.parse(before) as CaseFacts, RULEBOOK_2021);
        expect(JSON.stringify(again)).toBe(verdict);
      }),
      RUNS,
    );
  });

  it('keeps what was settled when a fact becomes known, unless the fact is one it uses', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        someCase.chain((facts) => {
          const refs = unknownFacts(facts);
          return fc.record({
            facts: fc.constant(facts),
            ref: refs.length > 0 ? fc.constantFrom(...refs) : fc.constant('none'),
            value: anyValue,
          });
        }),
        ({ facts, ref, value }) => {
          const already = facts.supplied.some((one) => one.ref === ref);
          if (already || !acceptsSupplied(facts, { ref, value })) return;
          tried += 1;
          const supplied = [...facts.supplied, { ref, value }];
          const before = evaluate(facts, RULEBOOK_2021);
          const after = evaluate({ ...facts, supplied }, RULEBOOK_2021);
          const now = (rule: string) => after.findings.find((one) => one.rule === rule);
          const touches = (uses: FactRef[] = []) =>
            uses.some((one) => ref === one || ref.startsWith(`${one}.`));
          const settled = before.findings.filter(
            ({ outcome, rule, uses }) =>
              outcome !== 'unknown' && !touches(uses) && !touches(now(rule)?.uses),
          );
          expect(settled.map(({ rule }) => now(rule))).toEqual(settled);
        },
      ),
      { numRuns: 8000 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  it('asks only for facts that somebody can supply', () => {
    const shapes = /^(applicant|submission|located|priorUses\.\d{4}|evidence|[a-z0-9]+)\./;
    for (const { facts, rulebook: book, asOf } of EXAMPLES) {
      for (const { fact } of evaluate(facts, book, asOf).needs) expect(fact).toMatch(shapes);
    }
  });
});
