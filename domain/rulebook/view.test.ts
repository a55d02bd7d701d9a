import { describe, expect, it } from 'vitest';
import type { Evidence } from '../evidence/evidence.ts';
import {
  answered,
  caseOf,
  HOME,
  lease,
  licence,
  migrant,
  people,
  register,
  title,
  without,
  type Change,
} from './examples-support.ts';
import { basis, submitted, supplied } from './examples/circumstances.ts';
import { BLANK_FACTS } from './fact-shapes.ts';
import { claimedUnit, factsOf, homeAddress, registerAddress, viewOf } from './view.ts';

const SUBMITTED = '2021-06-05T20:15:00+08:00';
const BEFORE = '2021-06-03T09:00:00+08:00';
const AFTER = '2021-06-07T09:00:00+08:00';
const LATER = '2021-06-08T09:00:00+08:00';
const READ = { ...BLANK_FACTS['property-title'], unitNumber: 'U1' };

/** An answer about the title: found, with something on it, before the family submitted, unless said otherwise. */
function answer(change: Partial<Evidence>): Evidence {
  const found = { kind: 'property-title', source: 'real-estate-registry', extractedAt: BEFORE };
  return { ...found, id: 'x', status: 'found', facts: READ, ...change } as Evidence;
}

/** The answer that the claim rests on, whichever order they are listed in. */
function chosen(answers: Evidence[], ...changes: Change[]): Evidence[] {
  return [answers, [...answers].reverse()].flatMap((listed) => {
    const facts = caseOf(without('property-title'), ...changes);
    const { claim } = viewOf({ ...facts, evidence: [...facts.evidence, ...listed] }, '');
    return claim ? [claim] : [];
  });
}

describe('of many answers about one paper', () => {
  const found = answer({ id: 'b' });
  it.each<[string, Evidence, Evidence]>([
    [
      'what was found at the submission, before what was found later (L5)',
      found,
      answer({ extractedAt: AFTER }),
    ],
    [
      'what was found in the second of the submission, before a later contradiction',
      answer({ id: 'b', extractedAt: SUBMITTED }),
      answer({ extractedAt: AFTER, status: 'conflict' }),
    ],
    [
      'what was found, before what sources contradict',
      found,
      answer({ extractedAt: AFTER, status: 'conflict' }),
    ],
    [
      'what was found, before a find of nothing',
      found,
      answer({ extractedAt: AFTER, facts: null }),
    ],
    [
      'a contradiction, before a find of nothing',
      answer({ id: 'b', status: 'conflict', facts: null }),
      answer({ extractedAt: AFTER, facts: null }),
    ],
    [
      'what was found later, before an earlier contradiction',
      answer({ id: 'b', extractedAt: AFTER }),
      answer({ status: 'conflict' }),
    ],
    [
      'a later contradiction, before what was found after the submission',
      answer({ id: 'b', extractedAt: LATER, status: 'conflict' }),
      answer({ extractedAt: AFTER }),
    ],
    [
      'a find of nothing, before "not found", whatever the family claimed',
      answer({ id: 'b', facts: null }),
      answer({ extractedAt: AFTER, status: 'not-found' }),
    ],
    [
      '"not found", before a source that was down, whatever the family claimed',
      answer({ id: 'b', status: 'not-found', facts: null }),
      answer({ extractedAt: AFTER, status: 'source-down' }),
    ],
    [
      'a source that was down, before what an officer rejected',
      answer({ id: 'b', status: 'source-down', facts: null }),
      answer({ extractedAt: AFTER, decision: 'rejected' }),
    ],
    [
      'a time that can be read, before one that cannot',
      found,
      answer({ id: 'a', extractedAt: 'soon' }),
    ],
    ['the first by its id, of two at once', answer({ id: 'a' }), answer({ id: 'b' })],
    [
      'the first by its id, of two at once, whatever else they say',
      answer({ id: 'a', source: 'social-insurance-bureau' }),
      answer({ id: 'b', source: 'housing-authority' }),
    ],
  ])('counts %s', (_, better, worse) => {
    expect(chosen([better, worse]).map(({ id }) => id)).toEqual([better.id, better.id]);
  });

  it('counts what was found before what is contradicted, as long as nothing is submitted', () =>
    expect(
      chosen(
        [found, answer({ extractedAt: AFTER, status: 'conflict' })],
        submitted({ submittedAt: null }),
      ),
    ).toEqual([found, found]));

  it('counts the same one of two under one id at one time', () => {
    const [one, other] = [answer({}), answer({ facts: { ...READ, unitNumber: 'U2' } })];
    expect(chosen([one, other])).toEqual([one, one]);
  });
});

describe('the paper on which an officer rests a claim (L6, L7)', () => {
  it('is one that can carry it: no register does', () =>
    expect(viewOf(caseOf(supplied('submission.home', 'register')), '')).toMatchObject({
      basis: 'property',
      basisRef: 'submission.basis',
      claim: { id: 'title' },
    }));

  it('is the best answer under its id', () => {
    const down = answer({ id: 'b', status: 'source-down', facts: null });
    const found = answer({ id: 'b' });
    expect(chosen([found, down], supplied('submission.home', 'b'))).toEqual([found, found]);
  });

  it('is none where no basis was stated and no officer chose', () =>
    expect(viewOf(caseOf(basis(null)), '')).toMatchObject({
      basis: null,
      claim: null,
      home: null,
    }));
});

describe('what a paper says', () => {
  it('is nothing while its sources contradict each other', () => {
    const read = { ...BLANK_FACTS['household-register'], urban: true };
    const view = viewOf(caseOf(answered('household-register', 'conflict', read)), '');
    expect(factsOf(view, 'household-register')).toBeNull();
  });

  it('gives the number of a home on a title alone', () => {
    expect(claimedUnit(caseOf())).toBe('U1');
    expect(claimedUnit(caseOf(title({ unitNumber: null })))).toBeNull();
    expect(claimedUnit(caseOf(lease('2020-01-10')))).toBeNull();
    expect(claimedUnit(caseOf(without('property-title')))).toBeNull();
  });

  it('gives the address of a register that was found and has one', () => {
    expect(registerAddress(caseOf(register({ address: null })))).toBeNull();
    expect(registerAddress(caseOf(without('household-register')))).toBeNull();
    expect(registerAddress(caseOf(answered('household-register', 'not-found')))).toBeNull();
  });
});

describe('the address beside a permit without one (L7)', () => {
  const bare = migrant('2019-09-01', { address: null });
  const at = (...beside: Change[]) =>
    homeAddress(caseOf(bare, ...beside, basis('residence-permit')));
  const onLicence = { evidenceId: 'licence', address: HOME };
  const onLease = { evidenceId: 'lease', address: HOME };

  it.each<[string, Change[], object | null]>([
    ['a lease before a licence', [lease('2019-09-01'), licence('2019-01-01')], onLease],
    [
      'a licence, the lease having none',
      [lease('2019-09-01', { address: null }), licence('2019-01-01')],
      onLicence,
    ],
    [
      'a licence, no source answering for the lease',
      [answered('filed-lease', 'source-down'), licence('2019-01-01')],
      onLicence,
    ],
    ['nobody, the licence not found', [answered('business-licence', 'not-found')], null],
    [
      'nobody, the licence having none',
      [answered('business-licence', 'found', BLANK_FACTS['business-licence'])],
      null,
    ],
    [
      'a lease that somebody of the household shares',
      [lease('2019-09-01', { tenants: people('other-kin', 'mother') })],
      onLease,
    ],
    ['a lease that names nobody', [lease('2019-09-01', { tenants: [] })], onLease],
    [
      'a lease of somebody not known',
      [lease('2019-09-01', { tenants: people('non-kin', null) })],
      onLease,
    ],
    [
      'nobody, the lease being a stranger’s',
      [lease('2019-09-01', { tenants: people('non-kin') })],
      null,
    ],
    ['nobody, the licence being a stranger’s', [licence('2019-01-01', 'non-kin')], null],
  ])('is given by %s', (_, beside, address) => expect(at(...beside)).toEqual(address));

  it('is not asked of a title: its home is where the registry says', () =>
    expect(homeAddress(caseOf(lease('2020-01-10'), title({ address: null })))).toBeNull());
});
