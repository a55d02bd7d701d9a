import { describe, expect, it } from 'vitest';
import {
  answered,
  contract,
  lease,
  migrant,
  OWN_NOTHING,
  owns,
  register,
  title,
  without,
  type Change,
} from './examples-support.ts';
import { basis, located, supplied } from './examples/circumstances.ts';
import { saying } from './examples/line.ts';
import { BLANK_FACTS } from './fact-shapes.ts';

const TITLE = { ...BLANK_FACTS['property-title'], form: 'real-estate-certificate' } as const;

describe('the paper of the basis (L6, L7, L15)', () => {
  const said = (...changes: Change[]) => saying('paper-accepted', changes)?.because;

  it('may be an old one while its number is of no known pattern and its year unwritten', () =>
    expect(
      said(answered('property-title', 'not-found', { ...TITLE, certificateNumber: '甲字12号' })),
    ).toMatchObject({ code: 'title-old-not-found', working: { year: null } }));

  it('was not asked for under a number that was only taken back', () =>
    expect(
      said(answered('property-title', 'not-found'), supplied('title.certificateNumber', null))
        ?.code,
    ).toBe('title-old-not-found'));

  it('is missing, and not a purchase contract that an officer rejected', () =>
    expect(
      said(without('property-title'), contract(), supplied('contract.decision', 'rejected')),
    ).toEqual({
      code: 'paper-missing',
      working: { paper: 'property-title' },
    }));

  it('is no purchase contract, whatever may be read of it', () =>
    expect(said(without('property-title'), answered('purchase-contract', 'found'))).toEqual({
      code: 'purchase-contract-not-accepted',
      working: { paper: 'purchase-contract', signedOn: null },
    }));

  it.each(['lease', 'residence-permit', 'demolition'] as const)(
    'is missing where nothing was ever asked for: %s',
    (stated) => expect(said(without('property-title'), basis(stated))?.code).toBe('paper-missing'),
  );

  it.each([
    ['conflict', 'sources-conflict'],
    ['source-down', 'source-down'],
  ] as const)('is not accepted on what the family claims of it: %s', (status, code) => {
    expect(said(answered('property-title', status, TITLE))?.code).toBe(code);
  });

  it('found with nothing on it, is none', () =>
    expect(said(answered('property-title', 'found'))?.code).toBe('paper-not-found'));
});

describe('a lease of a migrant child beside a permit that an officer rejected (L7)', () => {
  it('is not open to the family, which is asked for another permit', () =>
    expect(
      saying('basis-open', [
        migrant('2019-09-01'),
        lease('2019-09-01'),
        supplied('permit.decision', 'rejected'),
      ]),
    ).toMatchObject({
      outcome: 'not-met',
      uses: ['applicant.kind', 'submission.basis', 'permit.decision'],
      needs: [{ fact: 'evidence.residence-permit', from: 'family' }],
    }));
});

describe('where the home lies (L11, L16)', () => {
  it('is to be located, where a lease gives the address that the permit does not', () => {
    const beside = [
      migrant('2019-09-01', { address: null }),
      lease('2019-09-01'),
      basis('residence-permit'),
      located({ state: 'unknown' }),
    ];
    expect(saying('home-located', beside)).toMatchObject({
      because: { code: 'home-not-located' },
      needs: [{ fact: 'located.home', from: 'officer' }],
    });
  });
});

describe('the place in the table (policy §3)', () => {
  const candidates = (...changes: Change[]) =>
    saying('category', [...changes])?.because.working['candidates'];
  const unused = title({ usage: null });

  it('is none for a home in the range of no school', () =>
    expect(saying('category', [located({ state: 'in', schoolIds: [] })])).toBeUndefined());

  it('is open between the rows that might fit and the first that does', () =>
    expect(candidates(register({ head: null }))).toBe('1,3'));

  it.each<[string, Change[], string]>([
    [
      'the head of the register is neither parent nor grandparent',
      [register({ head: 'other-kin' })],
      '3,4,5,6',
    ],
    ['the father owns a home', [owns(false, true, false)], '1,3'],
    ['nobody owns one', [OWN_NOTHING], '1,3,4,5,6'],
  ])('one "no" settles a row, whatever is not known beside it: %s', (_, changes, rows) =>
    expect(candidates(unused, ...changes)).toBe(rows),
  );

  it('asks for all that its open rows lack', () =>
    expect(
      saying('category', [unused, register({ head: null })])?.needs.map(({ fact }) => fact),
    ).toEqual(['title.usage', 'register.head', 'evidence.property-search']));
});
