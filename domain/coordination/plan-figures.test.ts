import { describe, expect, it } from 'vitest';
import { distancesInSlices } from './distances.ts';
import { smallTown } from './instances/small-town.ts';
import { comparePlans, figuresOf } from './plan-figures.ts';
import { planJointly } from './plan.ts';
import { UNREACHABLE } from './plan-problem.ts';
import { serveInOrder } from './serve-in-order.ts';
import { finish } from './slices.ts';

const town = smallTown(
  { near: 1, far: 2 },
  {
    an: { ways: [100, 200], before: 'near' },
    bo: { ways: [150, 5_000] },
    cy: { ways: [null, 300], ownSchoolIds: ['far'] },
    di: { ways: [null, null] },
  },
  { limit: 1_000 },
);

describe('what planning together gains beside strict order', () => {
  it('is told in total, mean, ninetieth, worst, and places left', () => {
    expect(figuresOf(town, serveInOrder(town))).toEqual({
      placed: 3,
      withoutPlace: 1,
      ownCatchment: 1,
      beyondLimit: 1,
      changed: 0,
      total: 5_400,
      mean: 1_800,
      ninetieth: 5_000,
      worst: 5_000,
      schools: [
        { schoolId: 'far', given: 2, placesLeft: 0 },
        { schoolId: 'near', given: 1, placesLeft: 0 },
      ],
    });
    expect(figuresOf(town, planJointly(town))).toMatchObject({
      total: 650,
      beyondLimit: 0,
      changed: 1,
    });
  });

  it('is told by who is better and who is worse off', () => {
    expect(comparePlans(town, serveInOrder(town), planJointly(town))).toEqual({
      better: 1,
      worse: 1,
      same: 2,
      differing: [
        { collectionNumber: 'an', from: 'near', to: 'far', by: -100 },
        { collectionNumber: 'bo', from: 'far', to: 'near', by: 4_850 },
      ],
    });
  });

  it('counts a place as better than none, and the own catchment school as better than a nearer one (L11)', () => {
    const both = smallTown({ a: 1, own: 1 }, { an: { ways: [1, 9], ownSchoolIds: ['own'] } });
    const at = (schoolId: string | null) => [{ collectionNumber: 'an', schoolId }];
    expect(comparePlans(both, at('a'), at('own')).better).toBe(1);
    expect(comparePlans(both, at('own'), at(null))).toMatchObject({
      worse: 1,
      differing: [{ by: null }],
    });
  });

  it('has no mean where nobody is placed', () => {
    expect(figuresOf(smallTown({}, { an: { ways: [] } }), [])).toMatchObject({
      total: 0,
      mean: null,
      ninetieth: null,
      worst: null,
    });
  });
});

describe('strict order', () => {
  it('gives each in turn the own catchment school with a place left, then the nearest, then the smaller id', () => {
    const strict = smallTown(
      { b: 1, a: 1, own: 1 },
      {
        an: { ways: [5, 5, 900], ownSchoolIds: ['own'] },
        bo: { ways: [5, 5, 1], ownSchoolIds: ['own'] },
        cy: { ways: [5, 5, 1] },
        di: { ways: [5, 5, 1] },
      },
    );
    expect(serveInOrder(strict).map((each) => each.schoolId)).toEqual(['own', 'a', 'b', null]);
  });
});

describe('distances', () => {
  it('are whole metres, and unreachable where home or school is unknown', () => {
    const costs = finish(distancesInSlices([[115.9, 28.68], null], [[115.9, 28.692], null]));
    expect([...costs]).toEqual([1_334, UNREACHABLE, UNREACHABLE, UNREACHABLE]);
  });
});
