import { describe, expect, it } from 'vitest';
import type { Evidence } from '../evidence/evidence.ts';
import {
  answered,
  caseOf,
  HOME,
  lease,
  migrant,
  owners,
  supplied,
  title,
  used,
} from './examples-support.ts';
import { evaluate } from './evaluate.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';
import { acceptsSupplied, layOver } from './supplied.ts';
import { claimedUnit, homeAddress, registerAddress, viewOf } from './view.ts';

describe('a supplied fact', () => {
  it('lies over what was submitted, which stays as it was (L5)', () => {
    const facts = caseOf(lease(null), supplied('lease.filedOn', '2020-05-31'));
    const before = structuredClone(facts);
    expect(viewOf(facts, '').home?.date).toBe('2020-05-31');
    expect(facts).toEqual(before);
  });

  it('counts in the order given: the later of two wins', () => {
    const facts = caseOf(
      lease(null),
      supplied('lease.filedOn', '2020-05-31'),
      supplied('lease.filedOn', '2020-06-01'),
    );
    expect(viewOf(facts, '').home?.date).toBe('2020-06-01');
  });

  it.each([
    ['title.owners.0.relation', 'mother', true],
    ['title.owners.0.relation', 'aunt', false],
    ['title.owners.9.relation', 'mother', false],
    ['title.owners.x.relation', 'mother', false],
    ['title.owners', owners('pupil'), true],
    ['title.owners', [{ relation: 'pupil' }], false],
    ['title.registeredOn', '2021-02-28', true],
    ['title.registeredOn', '2021-02-29', false],
    ['title.registeredOn', null, false],
    ['title.registeredOn.year', 2021, false],
    ['title.address', HOME, true],
    ['title.address.number', 12, true],
    ['title.address.number', '12', false],
    ['title.constructor', 'x', false],
    ['title.status', 'conflict', true],
    ['title.status', 'lost', false],
    ['title.decision', 'confirmed', true],
    ['title.decision', 'rejected', true],
    ['title.decision', 'found', false],
    ['title.decision', null, false],
    ['register.urban', false, true],
    ['nothing.urban', false, false],
    ['applicant.kind', 'migrant', true],
    ['applicant.kind', 'alien', false],
    ['applicant.category', 4, true],
    ['applicant.category', 4.5, false],
    ['applicant.familyKeys', ['R1'], true],
    ['applicant.falseInformation', false, false],
    ['submission.home', 'title', true],
    ['submission.basis', 'lease', true],
    ['submission.submittedAt', '2021-06-05T10:00:00', false],
    ['submission.submittedBy.relation', 'father', true],
    ['submission.grandparentVerified', true, true],
    ['located.home', { state: 'in', schoolIds: ['s1'] }, true],
    ['located.home', { state: 'in' }, false],
    ['priorUses.2020.familyKeys', ['R1'], true],
    ['priorUses.2020.season', 2010, false],
    ['evidence.property-search', { searched: [] }, true],
    ['evidence.property-search', {}, false],
    ['evidence.horoscope', {}, false],
  ])('%s = %j is accepted: %s', (ref, value, accepted) => {
    expect(acceptsSupplied(caseOf(), { ref, value })).toBe(accepted);
  });

  it('that does not fit is as if not supplied', () => {
    const facts = caseOf(supplied('title.registeredOn', 20170412), supplied('', null));
    expect(layOver(facts).facts).toBe(facts);
  });

  it('never changes a family that the register names', () => {
    const facts = caseOf(used(2020, ['R9']), supplied('priorUses.2020.familyKeys', ['R1']));
    expect(evaluate(facts, RULEBOOK_2021).route).toBe('coordinate');
  });

  it('may be a whole paper that nobody extracted, and then facts of it', () => {
    const facts = caseOf(
      lease('2020-01-10'),
      supplied('evidence.property-search', {
        searched: [
          { relation: 'pupil', ownsUrbanHome: false },
          { relation: 'father', ownsUrbanHome: null },
          { relation: 'mother', ownsUrbanHome: false },
        ],
      }),
      supplied('evidence.property-search.searched.1.ownsUrbanHome', false),
    );
    expect(evaluate(facts, RULEBOOK_2021)).toMatchObject({ route: 'catchment', category: 5 });
  });

  it('lets an officer fill in an old title that no source found (L15)', () => {
    const facts = caseOf(
      answered('property-title', 'not-found'),
      supplied('title.status', 'found'),
      supplied('title.form', 'house-ownership-certificate'),
      supplied('title.registeredOn', '2009-05-01'),
      supplied('title.owners', owners('mother')),
      supplied('title.usage', 'residential'),
      supplied('title.unitNumber', 'U1'),
    );
    expect(evaluate(facts, RULEBOOK_2021)).toMatchObject({ route: 'catchment', category: 1 });
  });
});

describe("an officer's decision on a paper", () => {
  it('confirms nothing where nothing was extracted', () => {
    const facts = caseOf(answered('property-title', 'source-down'));
    expect(acceptsSupplied(facts, { ref: 'title.decision', value: 'confirmed' })).toBe(false);
    expect(acceptsSupplied(facts, { ref: 'title.decision', value: 'rejected' })).toBe(true);
  });

  it('that rejects a paper takes its home out of the case, and changes nothing that was submitted (L5)', () => {
    const facts = caseOf(supplied('title.decision', 'rejected'));
    const before = structuredClone(facts);
    expect(homeAddress(facts)).toBeNull();
    expect(claimedUnit(facts)).toBeNull();
    expect(facts).toEqual(before);
  });

  it('leaves another extraction of the same paper to be used', () => {
    const facts = caseOf(supplied('title.decision', 'rejected'));
    const [again] = facts.evidence.filter(({ kind }) => kind === 'property-title');
    facts.evidence = [...facts.evidence, { ...again, id: 'a' } as Evidence];
    expect(viewOf(facts, '').claim?.id).toBe('a');
  });
});

describe('the home of a case', () => {
  it('is where the paper of the basis says', () => {
    expect(homeAddress(caseOf())).toEqual({ evidenceId: 'title', address: HOME });
    expect(registerAddress(caseOf())).toEqual({ evidenceId: 'register', address: HOME });
  });

  it('is on no paper when none was found', () => {
    expect(homeAddress(caseOf(answered('property-title', 'source-down')))).toBeNull();
    expect(homeAddress(caseOf(title({ address: null })))).toBeNull();
  });

  it('is where a lease says, when the permit does not (L7)', () => {
    const facts = caseOf(
      migrant('2019-09-01', { address: null }),
      lease('2019-09-01'),
      (changed) => {
        changed.submission.basis = 'residence-permit';
      },
    );
    expect(homeAddress(facts)).toEqual({ evidenceId: 'lease', address: HOME });
  });

  it('is on the answer that the source gave last', () => {
    const facts = caseOf();
    const again = (id: string, change: Partial<Evidence>) =>
      facts.evidence
        .filter(({ kind }) => kind === 'property-title')
        .map((found) => ({ ...found, id, ...change }) as Evidence);
    facts.evidence = [
      ...again('b', { extractedAt: '2021-06-03T09:00:01+08:00' }),
      ...again('z', { status: 'source-down', facts: null }),
      ...again('a', { extractedAt: '2021-06-02T09:00:00+08:00' }),
      ...facts.evidence,
    ];
    expect(viewOf(facts, '').claim?.id).toBe('b');
  });
});
