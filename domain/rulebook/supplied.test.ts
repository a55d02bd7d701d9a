import { describe, expect, it } from 'vitest';
import type { Evidence } from '../evidence/evidence.ts';
import {
  answered,
  caseOf,
  HOME,
  lease,
  migrant,
  owners,
  title,
  type Change,
} from './examples-support.ts';
import { supplied, used } from './examples/circumstances.ts';
import { evaluate } from './evaluate.ts';
import { BLANK_FACTS } from './fact-shapes.ts';
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
    ['evidence.property-search', null, false],
    ['title.status', null, false],
    ['title.status', 7, false],
    ['applicant.kind', null, false],
    ['applicant.category', 1, true],
    ['applicant.category', 0, false],
    ['applicant.category', 99, true],
    ['applicant.category', 100, false],
    ['applicant.category', '4', false],
    ['applicant.familyKeys', [], true],
    ['applicant.familyKeys', [1], false],
    ['applicant.familyKeys', null, false],
    ['submission.home', 7, false],
    ['submission.basis', 'hope', false],
    ['submission.submittedAt', '2021-06-05T10:00:00+08:00', true],
    ['submission.submittedAt', 20210605, false],
    ['submission.submittedBy', { name: null, idNumber: null, relation: 'father' }, true],
    ['submission.submittedBy', { name: null, idNumber: null }, false],
    ['submission.submittedBy.name', '某某', true],
    ['submission.submittedBy.idNumber', 7, false],
    ['submission.submittedBy.relation', 'aunt', false],
    ['submission.grandparentVerified', 'yes', false],
    ['submission.school', 's1', false],
    ['located.home', { state: 'outside' }, true],
    ['located.home', { state: 'unknown' }, true],
    ['located.home', { state: 'in', schoolIds: [] }, true],
    ['located.home', { state: 'in', schoolIds: 's1' }, false],
    ['located.home', { state: 'in', schoolIds: ['s1', 2] }, false],
    ['located.home', { state: 'near', schoolIds: ['s1'] }, false],
    ['located.home', {}, false],
    ['located.home', 'outside', false],
    ['located.home', null, false],
    ['located.register', { state: 'in', schoolIds: ['s1', 's2'] }, true],
    ['located.register', null, false],
    ['priorUses.2020.familyKeys', [1], false],
    ['priorUses.2020.familyKeys', null, false],
    ['priorUses.20201.familyKeys', ['R1'], false],
    ['priorUses.2020.familyKeys.0', ['R1'], false],
    ['the priorUses.2020.familyKeys', ['R1'], false],
  ])('%s = %j is accepted: %s', (ref, value, accepted) => {
    expect(acceptsSupplied(caseOf(), { ref, value })).toBe(accepted);
  });

  it('that does not fit is as if not supplied', () => {
    const facts = caseOf(supplied('title.registeredOn', 20170412), supplied('', null));
    expect(layOver(facts).facts).toBe(facts);
  });

  it('is laid where it says, and nowhere else', () => {
    const facts = caseOf(used(2020, []), used(2019, []), used(2020, ['R9'], 'U2'));
    const laid = (ref: string, value: unknown) => layOver({ ...facts, supplied: [{ ref, value }] });
    const outside = { state: 'outside' };
    expect(laid('located.home', outside).facts.located).toEqual({
      home: outside,
      register: facts.located.register,
    });
    expect(laid('located.register', outside).facts.located).toEqual({
      home: facts.located.home,
      register: outside,
    });
    expect(laid('applicant.kind', 'returning').facts.kind).toBe('returning');
    expect(laid('applicant.familyKeys', ['R7']).facts.familyKeys).toEqual(['R7']);
    expect(laid('applicant.category', 4)).toEqual({
      facts: expect.anything(),
      homeId: null,
      category: 4,
    });
    expect(laid('submission.home', 'lease')).toMatchObject({ homeId: 'lease', category: null });
    expect(laid('submission.submittedBy.relation', 'father').facts.submission).toEqual({
      ...facts.submission,
      submittedBy: { name: null, idNumber: null, relation: 'father' },
    });
    const uses = laid('priorUses.2020.familyKeys', ['R1']).facts.priorUses;
    expect(uses.map(({ familyKeys }) => familyKeys)).toEqual([['R1'], [], ['R9']]);
    expect(uses[0]).toEqual({ ...facts.priorUses[0], familyKeys: ['R1'] });
  });

  it('is told by the whole name of its paper', () => {
    const facts = caseOf(lease('2020-01-10'));
    const twice = {
      ...facts,
      evidence: [...facts.evidence, ...facts.evidence.map((one) => ({ ...one, id: `${one.id}2` }))],
    };
    const { evidence } = layOver({
      ...twice,
      supplied: [{ ref: 'lease2.filedOn', value: '2021-01-10' }],
    }).facts;
    const filed = evidence.flatMap((one) =>
      one.kind === 'filed-lease' ? [one.facts?.filedOn] : [],
    );
    expect(filed).toEqual(['2020-01-10', '2021-01-10']);
  });

  it('that gives a paper another status leaves what was read of it, or a blank to fill in', () => {
    const statusOf = (...changes: Change[]) =>
      layOver(caseOf(...changes, supplied('title.status', 'found'))).facts.evidence.find(
        ({ id }) => id === 'title',
      );
    const read = { ...BLANK_FACTS['property-title'], unitNumber: 'U1' };
    expect(statusOf(answered('property-title', 'conflict', read))).toMatchObject({
      status: 'found',
      facts: read,
    });
    expect(statusOf(answered('property-title', 'source-down'))).toMatchObject({
      status: 'found',
      facts: BLANK_FACTS['property-title'],
    });
  });

  it('supplies a whole paper under the name by which it was asked for, the later of two', () => {
    const { evidence } = layOver(
      caseOf(
        supplied('evidence.social-insurance', { holder: 'mother', months: 3 }),
        supplied('evidence.social-insurance', { holder: 'mother', months: 4 }),
      ),
    ).facts;
    expect(evidence.map(({ id }) => id)).toEqual([
      'register',
      'title',
      'evidence.social-insurance',
    ]);
    expect(evidence[2]).toEqual({
      id: 'evidence.social-insurance',
      kind: 'social-insurance',
      source: 'social-insurance-bureau',
      extractedAt: '',
      status: 'found',
      facts: { holder: 'mother', months: 4 },
    });
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

  it.each(['found', 'conflict', 'not-found'] as const)(
    'confirms a paper: %s, and settles what sources contradicted each other about',
    (status) => {
      const read = { ...BLANK_FACTS['property-title'], unitNumber: 'U1' };
      const { evidence } = layOver(
        caseOf(answered('property-title', status, read), supplied('title.decision', 'confirmed')),
      ).facts;
      expect(evidence.find(({ id }) => id === 'title')).toMatchObject({
        decision: 'confirmed',
        status: status === 'conflict' ? 'found' : status,
        facts: read,
      });
    },
  );

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
