import { describe, expect, it } from 'vitest';
import type { KinRole, Known } from '../evidence/evidence.ts';
import { answered, caseOf, owns, without, type Change } from './examples-support.ts';
import { ownsNothing } from './ownership.ts';
import { viewOf } from './view.ts';

const asked = (...changes: Change[]) => ownsNothing(viewOf(caseOf(...changes), '2021-06-20'));

/** The registry's answers, in the order given. */
function searched(...answers: [KinRole, Known<boolean>][]): Change {
  return answered('property-search', 'found', {
    searched: answers.map(([relation, ownsUrbanHome]) => ({ relation, ownsUrbanHome })),
  });
}

/** What the registry says of somebody, by their place in its answer. */
const said = (at: number) => `search.searched.${at}.ownsUrbanHome`;
const rejected: Change = (facts) => {
  facts.evidence = facts.evidence.map((one) =>
    one.id === 'search' ? { ...one, decision: 'rejected' } : one,
  );
};

describe('whether the household owns nothing (policy §3)', () => {
  it('is so when the registry says so of the pupil and of both parents', () =>
    expect(asked(owns(false, false, false))).toEqual({
      value: true,
      relation: null,
      uses: ['search.searched', said(0), said(1), said(2)],
      needs: [],
    }));

  it('is not so as soon as one of them owns a home, whoever else is not known', () =>
    expect(asked(owns(null, true, null))).toEqual({
      value: false,
      relation: 'father',
      uses: ['search.searched', said(0), said(1)],
      needs: [],
    }));

  it('is not known while an answer is missing; the first one missing is named', () =>
    expect(asked(owns(false, null, null))).toEqual({
      value: null,
      relation: 'father',
      uses: ['search.searched', said(0), said(1), said(2)],
      needs: [
        { fact: said(1), from: 'source' },
        { fact: said(2), from: 'source' },
      ],
    }));

  it('asks for the search once, however many of them it left out', () =>
    expect(asked(searched(['mother', false], ['paternal-grandparent', true]))).toEqual({
      value: null,
      relation: 'pupil',
      uses: ['search.searched', said(0)],
      needs: [{ fact: 'search.searched', from: 'source' }],
    }));

  it('takes one answer for enough, where somebody was asked for twice', () => {
    const twice = asked(
      searched(['pupil', false], ['father', null], ['mother', false], ['father', false]),
    );
    expect([twice.value, twice.needs]).toEqual([true, []]);
    const blank = asked(
      searched(['pupil', false], ['father', false], ['mother', false], ['father', null]),
    );
    expect([blank.value, blank.needs]).toEqual([true, []]);
    const owner = asked(
      searched(['pupil', false], ['father', false], ['mother', false], ['father', true]),
    );
    expect([owner.value, owner.relation]).toEqual([false, 'father']);
  });

  it.each<[string, Change[], string[], string, 'source' | 'officer']>([
    ['was never asked', [without('property-search')], [], 'evidence.property-search', 'source'],
    [
      'was down',
      [answered('property-search', 'source-down')],
      ['search.status'],
      'search.status',
      'source',
    ],
    [
      'contradicts itself',
      [answered('property-search', 'conflict')],
      ['search.status'],
      'search.status',
      'officer',
    ],
    [
      'gave what an officer rejected',
      [owns(false, false, false), rejected],
      ['search.decision'],
      'evidence.property-search',
      'source',
    ],
  ])('is not known when the registry %s', (_, changes, uses, fact, from) =>
    expect(asked(...changes)).toEqual({
      value: null,
      relation: null,
      uses,
      needs: [{ fact, from }],
    }),
  );
});
