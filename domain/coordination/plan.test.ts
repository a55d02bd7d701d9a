import { describe, expect, it } from 'vitest';
import { cityProblem } from './instances/random-problem.ts';
import { smallTown } from './instances/small-town.ts';
import { planInSlices, planJointly } from './plan.ts';
import type { PlanPlace, PlanProblem } from './plan-problem.ts';
import { serveInOrder } from './serve-in-order.ts';

const byName = (places: PlanPlace[]) =>
  Object.fromEntries(places.map((each) => [each.collectionNumber, each.schoolId]));
const plan = (problem: PlanProblem) => byName(planJointly(problem));

describe('a joint plan, child by child', () => {
  it('gives a child its own catchment school while that has room, though another is nearer (L11)', () => {
    const town = smallTown(
      { east: 1, own: 1 },
      { an: { ways: [100, 900], ownSchoolIds: ['own'] }, bo: { ways: [200, 300] } },
    );
    expect(plan(town)).toEqual({ an: 'own', bo: 'east' });
  });

  it('gives the last place of a school to a child of its catchment, not to one from elsewhere served first', () => {
    const town = smallTown(
      { school: 1, far: 5 },
      { an: { ways: [100, 9_000] }, bo: { ways: [800, 900], ownSchoolIds: ['school'] } },
    );
    expect(plan(town)).toEqual({ an: 'far', bo: 'school' });
  });

  it('lets no child lose its own catchment school for any number of metres', () => {
    const town = smallTown(
      { own: 1, other: 1 },
      { an: { ways: [50_000, 1], ownSchoolIds: ['own'] }, bo: { ways: [1, 90_000] } },
    );
    expect(plan(town)).toEqual({ an: 'own', bo: 'other' });
  });

  it('goes the least way in all, where serving one by one goes further', () => {
    const town = smallTown(
      { near: 1, far: 1 },
      { an: { ways: [100, 200] }, bo: { ways: [150, 5_000] } },
    );
    expect(byName(serveInOrder(town))).toEqual({ an: 'near', bo: 'far' });
    expect(plan(town)).toEqual({ an: 'far', bo: 'near' });
  });

  it('sends no child beyond the limit if that can be helped, at a longer way in all', () => {
    const children = { an: { ways: [100, 2_900] }, bo: { ways: [1_000, 3_100] } };
    const schools = { near: 1, far: 1 };
    const unlimited = smallTown(schools, { ...children, an: { ways: [100, 2_900] } });
    expect(plan(unlimited)).toEqual({ an: 'near', bo: 'far' });
    expect(plan({ ...unlimited, limit: 3_000 })).toEqual({ an: 'far', bo: 'near' });
  });

  it('prefers a place beyond the limit to none', () => {
    const town = smallTown({ far: 1 }, { an: { ways: [9_000] } }, { limit: 3_000 });
    expect(plan(town)).toEqual({ an: 'far' });
  });

  it('changes as few children as it must when that stands before distance, and as few as it can when after', () => {
    const children = {
      an: { ways: [100, 200], before: 'b' },
      bo: { ways: [100, 100], before: 'a' },
      cy: { ways: [null, 50], before: null },
    };
    const town = smallTown({ a: 2, b: 2 }, children);
    expect(plan({ ...town, aims: ['unchanged', 'distance'] })).toEqual({
      an: 'b',
      bo: 'a',
      cy: 'b',
    });
    expect(plan({ ...town, aims: ['distance', 'unchanged'] })).toEqual({
      an: 'a',
      bo: 'a',
      cy: 'b',
    });
    expect(
      plan({ ...town, schools: town.schools.map((each) => ({ ...each, placesLeft: 1 })) }),
    ).toEqual({ an: 'a', bo: null, cy: 'b' });
  });

  it('between plans that are equally good serves the child that comes first in the order of service', () => {
    const ways = [100, 300];
    const town = smallTown({ a: 1, b: 1 }, { an: { ways }, bo: { ways } });
    expect(plan(town)).toEqual({ an: 'a', bo: 'b' });
    const turned = smallTown({ a: 1, b: 1 }, { an: { ways, serviceKey: '9' }, bo: { ways } });
    expect(plan(turned)).toEqual({ an: 'b', bo: 'a' });
  });

  it('between schools equally near takes the smaller id', () => {
    expect(plan(smallTown({ b: 1, a: 1 }, { an: { ways: [5, 5] } }))).toEqual({ an: 'a' });
  });
});

describe('false information, planned after everybody else (L13)', () => {
  const found = { ways: [100, 9_000], tier: 1, serviceKey: '0' };

  it('never moves another child by a metre', () => {
    const town = smallTown({ near: 1, far: 1 }, { an: { ways: [8_000, 8_001] }, found });
    expect(plan(town)).toEqual({ an: 'near', found: 'far' });
    const together = smallTown(
      { near: 1, far: 1 },
      { an: { ways: [8_000, 8_001] }, found: { ...found, tier: 0 } },
    );
    expect(plan(together)).toEqual({ an: 'far', found: 'near' });
  });

  it('never takes the place of another child, even when it is left without', () => {
    const town = smallTown({ near: 1, far: 0 }, { an: { ways: [100, 200] }, found });
    expect(plan(town)).toEqual({ an: 'near', found: null });
  });

  it('still has the best of what is equal for all others', () => {
    const town = smallTown({ near: 1, far: 1 }, { an: { ways: [500, 500] }, found });
    expect(plan(town)).toEqual({ an: 'far', found: 'near' });
  });
});

describe('planning', () => {
  it('gives no place at a school without places, out of reach, or planned over its places', () => {
    const town = smallTown({ none: 0, over: -3, away: 5 }, { an: { ways: [1, 1, null] } });
    expect(plan(town)).toEqual({ an: null });
  });

  it('has an answer for an empty queue and for no schools', () => {
    expect(planJointly(smallTown({ a: 1 }, {}))).toEqual([]);
    expect(plan(smallTown({}, { an: { ways: [] } }))).toEqual({ an: null });
  });

  it('pauses often, so that the service can answer others', () => {
    let pauses = 0;
    for (const _ of planInSlices(cityProblem(1, { pupils: 3_000, schools: 30 }, 1.02))) pauses++;
    expect(pauses).toBeGreaterThan(5);
  });

  it('refuses a problem that contradicts itself or would need rounding', () => {
    const town = smallTown({ a: 1 }, { an: { ways: [1] } });
    expect(() => planJointly({ ...town, costs: new Int32Array(2) })).toThrow('pupils × schools');
    expect(() => planJointly({ ...town, aims: ['distance', 'distance'] })).toThrow('twice');
    expect(() =>
      planJointly({ ...town, pupils: [...town.pupils, ...town.pupils], costs: new Int32Array(2) }),
    ).toThrow('twice');
    const schools = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`s${i}`, 1]));
    const wide = smallTown(schools, {
      an: { ways: Object.keys(schools).map(() => 2_000_000_000) },
    });
    expect(() =>
      planJointly({ ...wide, aims: ['own-catchment', 'within-limit', 'unchanged', 'distance'] }),
    ).toThrow('exact whole numbers');
  });

  it('is exact with every aim for 250 schools and ways of 100 km', () => {
    const schools = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`s${i}`, 1]));
    const wide = smallTown(schools, {
      an: { ways: Object.keys(schools).map((_, i) => 100_000 - i) },
    });
    const aims = ['own-catchment', 'within-limit', 'unchanged', 'distance'] as const;
    expect(plan({ ...wide, aims })).toEqual({ an: 's249' });
  });
});
