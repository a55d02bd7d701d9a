import { describe, expect, it } from 'vitest';
import { randomProblem } from './instances/random-problem.ts';
import { smallTown } from './instances/small-town.ts';
import { planJointly } from './plan.ts';
import type { PlanProblem } from './plan-problem.ts';
import { shortageInSlices } from './shortage.ts';
import { finish } from './slices.ts';

const shortageOf = (problem: PlanProblem) =>
  finish(shortageInSlices(problem, planJointly(problem)));

describe('when places are missing, the plan', () => {
  it('says which schools are too few for the children who can go nowhere else, and what would do', () => {
    const town = smallTown(
      { a: 1, b: 1, far: 9, z: 0 },
      {
        an: { ways: [1, null, null, null] },
        bo: { ways: [2, 3, null, null] },
        cy: { ways: [null, 4, null, null] },
        di: { ways: [null, null, 5, null] },
        ed: { ways: [null, null, null, 6] },
        flo: { ways: [null, null, null, null] },
      },
    );
    expect(shortageOf(town)).toEqual({
      left: ['cy', 'ed', 'flo'],
      withoutSchool: ['flo'],
      bottlenecks: [
        { schoolIds: ['a', 'b'], places: 2, pupils: 3, left: ['cy'] },
        { schoolIds: ['z'], places: 0, pupils: 1, left: ['ed'] },
      ],
      byOrder: [],
      toAdd: [
        { schoolId: 'a', places: 1 },
        { schoolId: 'z', places: 1 },
      ],
    });
  });

  it('says who is left only because others are planned before, and adds a place for that child', () => {
    const town = smallTown(
      { near: 1, far: 1 },
      { an: { ways: [1, 2] }, found: { ways: [5, null], tier: 1 } },
    );
    expect(shortageOf(town)).toMatchObject({
      left: ['found'],
      bottlenecks: [],
      byOrder: ['found'],
      toAdd: [{ schoolId: 'near', places: 1 }],
    });
  });

  it('has nothing to say when everybody has a place', () => {
    expect(shortageOf(smallTown({ a: 1 }, { an: { ways: [1] } }))).toMatchObject({
      left: [],
      bottlenecks: [],
      toAdd: [],
    });
  });

  it('adds no place too many: with them everybody is placed, with one less somebody is not', () => {
    let short = 0;
    for (let seed = 0; seed < 300; seed++) {
      const problem = randomProblem(seed, { pupils: 20, schools: 5 });
      const { left, withoutSchool, bottlenecks, byOrder, toAdd } = shortageOf(problem);
      for (const each of bottlenecks) expect(each.pupils - each.places).toBe(each.left.length);
      const added = toAdd.reduce((sum, each) => sum + each.places, 0);
      expect(added).toBe(left.length - withoutSchool.length);
      expect(byOrder.length + bottlenecks.flatMap((each) => each.left).length).toBe(added);
      if (added === 0) continue;
      short++;
      const withPlaces = (less: number): PlanProblem => ({
        ...problem,
        schools: problem.schools.map((each) => {
          const more = toAdd.find((one) => one.schoolId === each.schoolId)?.places ?? 0;
          const taken = less > 0 && more > 0 && toAdd[0]?.schoolId === each.schoolId ? less : 0;
          return { ...each, placesLeft: Math.max(0, each.placesLeft) + more - taken };
        }),
      });
      const leftWith = (less: number) =>
        planJointly(withPlaces(less)).filter((each) => each.schoolId === null).length;
      expect(leftWith(0)).toBeLessThanOrEqual(left.length);
      if (new Set(problem.pupils.map((each) => each.tier)).size > 1) continue;
      expect(leftWith(0)).toBe(withoutSchool.length);
      expect(leftWith(1)).toBe(withoutSchool.length + 1);
    }
    expect(short).toBeGreaterThan(80);
  });
});
