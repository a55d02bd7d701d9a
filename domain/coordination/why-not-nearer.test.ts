import { describe, expect, it } from 'vitest';
import { randomProblem } from './instances/random-problem.ts';
import { smallTown } from './instances/small-town.ts';
import { planJointly } from './plan.ts';
import { UNREACHABLE, type PlanProblem } from './plan-problem.ts';
import { prove, type Change } from './prove.ts';
import { finish } from './slices.ts';
import { whyNotInSlices } from './why-not-nearer.ts';

const why = (problem: PlanProblem, collectionNumber: string, places = planJointly(problem)) =>
  finish(whyNotInSlices(problem, places))(collectionNumber);

describe('why not the nearer school?', () => {
  it('is full; who has its place, who would have to move, and what all would lose', () => {
    const town = smallTown(
      { near: 1, far: 1 },
      { an: { ways: [100, 200] }, bo: { ways: [150, 5_000] } },
      { aims: ['distance'] },
    );
    expect(why(town, 'an')).toEqual([
      {
        schoolId: 'near',
        cost: 100,
        ownCatchment: false,
        state: 'full',
        heldBy: ['bo'],
        instead: {
          moves: [
            { collectionNumber: 'an', from: 'far', to: 'near' },
            { collectionNumber: 'bo', from: 'near', to: 'far' },
          ],
          changes: [{ tier: 0, aim: 'distance', by: 4_750 }],
        },
      },
    ]);
    expect(why(town, 'bo')).toEqual([]);
  });

  it('has room, but the child has its own catchment school, which comes first (L11)', () => {
    const town = smallTown(
      { near: 1, own: 1 },
      { an: { ways: [100, 900], ownSchoolIds: ['own'] } },
    );
    expect(why(town, 'an')).toMatchObject([
      {
        schoolId: 'near',
        state: 'has-room',
        instead: {
          changes: [
            { aim: 'own-catchment', by: 1 },
            { aim: 'distance', by: -800 },
          ],
        },
      },
    ]);
  });

  it('had no places; or would be just as good, and another child is served first', () => {
    const ways = [10, 100, 300];
    const town = smallTown({ none: 0, a: 1, b: 1 }, { an: { ways }, bo: { ways } });
    expect(why(town, 'bo')).toMatchObject([
      { schoolId: 'none', state: 'no-places', heldBy: [], instead: null },
      { schoolId: 'a', state: 'full', heldBy: ['an'], instead: { changes: [] } },
    ]);
  });

  it('asks about the own catchment school though it is farther, and about all when the child has no place', () => {
    const town = smallTown(
      { near: 1, own: 1 },
      {
        an: { ways: [100, 900], ownSchoolIds: ['own'] },
        bo: { ways: [50, 40], ownSchoolIds: ['own'] },
      },
    );
    const places = planJointly({
      ...town,
      pupils: town.pupils.toReversed(),
      costs: Int32Array.of(50, 40, 100, 900),
    });
    expect(places).toHaveLength(2);
    expect(why(town, 'an').map((each) => each.schoolId)).toEqual(['own']);
    const short = smallTown({ a: 1 }, { an: { ways: [1] }, bo: { ways: [2] } });
    expect(why(short, 'bo')).toMatchObject([
      { schoolId: 'a', heldBy: ['an'], instead: { changes: [{ aim: 'distance', by: 1 }] } },
    ]);
  });

  it('gives no loss where the places asked about could themselves be better', () => {
    const town = smallTown({ a: 1, b: 1 }, { an: { ways: [9, 1] }, bo: { ways: [1, 9] } });
    const places = [
      { collectionNumber: 'an', schoolId: 'a' },
      { collectionNumber: 'bo', schoolId: 'b' },
    ];
    expect(why(town, 'an', places)).toMatchObject([{ schoolId: 'b', instead: null }]);
  });

  it('tells exactly what a plan would lose that had to give the child a place there', () => {
    for (let seed = 0; seed < 60; seed++) {
      const problem = randomProblem(seed, { pupils: 12, schools: 4 });
      const places = planJointly(problem);
      const explain = finish(whyNotInSlices(problem, places));
      const values = valuesOf(problem);
      for (const [row, { collectionNumber }] of problem.pupils.entries()) {
        for (const { schoolId, instead } of explain(collectionNumber)) {
          if (instead === null) continue;
          const at = problem.schools.findIndex((each) => each.schoolId === schoolId);
          expect(instead.changes).toEqual(lossIfForced(problem, row, at, values));
        }
      }
    }
  });
});

function valuesOf(problem: PlanProblem) {
  const proof = prove(problem, planJointly(problem));
  if (proof.outcome !== 'optimal') throw new Error(proof.outcome);
  return proof.certificate.stages;
}

/**
 * Plans once more without the child and with one place less at the school, and adds what the child itself
 * comes to there. With several tiers the child counts in its own.
 */
function lossIfForced(
  problem: PlanProblem,
  row: number,
  at: number,
  before: ReturnType<typeof valuesOf>,
): Change[] {
  const width = problem.schools.length;
  const pupil = problem.pupils[row];
  const school = problem.schools[at];
  const cost = problem.costs[row * width + at] as number;
  if (pupil === undefined || school === undefined || cost === UNREACHABLE)
    throw new Error('no way');
  const rest = valuesOf({
    ...problem,
    pupils: problem.pupils.filter((each) => each !== pupil),
    schools: problem.schools.map((each) =>
      each === school ? { ...each, placesLeft: each.placesLeft - 1 } : each,
    ),
    costs: problem.costs.filter((_, cell) => Math.floor(cell / width) !== row),
  });
  const child = {
    placed: 0,
    'own-catchment': pupil.ownSchoolIds.includes(school.schoolId) ? 0 : 1,
    'within-limit': problem.limit !== null && cost > problem.limit ? 1 : 0,
    unchanged: pupil.before !== null && pupil.before !== school.schoolId ? 1 : 0,
    distance: cost,
  };
  return before.flatMap(({ tier, aim, value }) => {
    const others = rest.find((each) => each.tier === tier && each.aim === aim)?.value ?? 0;
    const by = others + (tier === pupil.tier ? child[aim] : 0) - value;
    return by === 0 ? [] : [{ tier, aim, by }];
  });
}
