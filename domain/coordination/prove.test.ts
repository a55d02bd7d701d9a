import { describe, expect, it } from 'vitest';
import { checkCertificate, type Certificate } from './check-certificate.ts';
import { disturbed, drawsOf, randomProblem } from './instances/random-problem.ts';
import { smallTown } from './instances/small-town.ts';
import { planJointly } from './plan.ts';
import type { PlanPlace, PlanProblem } from './plan-problem.ts';
import { prove, type Move } from './prove.ts';
import { serveInOrder } from './serve-in-order.ts';

const certificateOf = (problem: PlanProblem, places: PlanPlace[]): Certificate => {
  const proof = prove(problem, places);
  if (proof.outcome !== 'optimal') throw new Error(proof.outcome);
  return proof.certificate;
};

/** What places come to, stage by stage, counted plainly. */
function valuesOf(problem: PlanProblem, places: PlanPlace[]): number[] {
  const tiers = [...new Set(problem.pupils.map((each) => each.tier))].sort((a, b) => a - b);
  const placeOf = new Map(places.map((each) => [each.collectionNumber, each.schoolId]));
  return tiers.flatMap((tier) =>
    (['placed', ...problem.aims] as const).map((aim) => {
      let sum = 0;
      for (const [row, pupil] of problem.pupils.entries()) {
        if (pupil.tier !== tier) continue;
        const schoolId = placeOf.get(pupil.collectionNumber) ?? null;
        const at = problem.schools.findIndex((each) => each.schoolId === schoolId);
        if (schoolId === null) {
          sum += aim === 'placed' ? 1 : 0;
          continue;
        }
        const cost = problem.costs[row * problem.schools.length + at] as number;
        sum += {
          placed: 0,
          'own-catchment': pupil.ownSchoolIds.includes(schoolId) ? 0 : 1,
          'within-limit': problem.limit !== null && cost > problem.limit ? 1 : 0,
          unchanged: pupil.before !== null && pupil.before !== schoolId ? 1 : 0,
          distance: cost,
        }[aim];
      }
      return sum;
    }),
  );
}
const compare = (a: number[], b: number[]) => {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
};
function moved(places: PlanPlace[], moves: Move[]): PlanPlace[] {
  const to = new Map(moves.map((each) => [each.collectionNumber, each]));
  return places.map((each) => {
    const move = to.get(each.collectionNumber);
    if (move === undefined) return each;
    expect(move.from).toBe(each.schoolId);
    return { ...each, schoolId: move.to };
  });
}

function countMoved(from: PlanPlace[], to: PlanPlace[]): number {
  const placeOf = new Map(to.map((each) => [each.collectionNumber, each.schoolId]));
  return from.filter((each) => placeOf.get(each.collectionNumber) !== each.schoolId).length;
}

/** Plans and what became of them by a few exchanges. */
function* disturbedPlans(count: number) {
  for (let seed = 0; seed < count; seed++) {
    const problem = randomProblem(seed + 5_000, { pupils: 25, schools: 6 });
    const best = planJointly(problem);
    const other = disturbed(problem, best, drawsOf(seed));
    yield {
      problem,
      best,
      other,
      order: compare(valuesOf(problem, other), valuesOf(problem, best)),
    };
  }
}

describe('the certificate', () => {
  it('is refused for every plan that was worsened on purpose, whatever values are written beside it', () => {
    let worsened = 0;
    for (const { problem, best, other, order } of disturbedPlans(600)) {
      expect(order).toBeGreaterThanOrEqual(0);
      if (order === 0) continue;
      worsened++;
      const certificate = certificateOf(problem, best);
      const values = valuesOf(problem, other);
      const forged = {
        stages: certificate.stages.map((stage, k) => ({ ...stage, value: values[k] as number })),
      };
      const freed = { stages: forged.stages.map((stage) => ({ ...stage, prices: {} })) };
      for (const each of [certificate, forged, freed])
        expect(checkCertificate(problem, other, each).holds).toBe(false);
    }
    expect(worsened).toBeGreaterThan(300);
  });

  it('holds for another plan that is just as good, as serving in the other order gives it', () => {
    let equal = 0;
    for (let seed = 6_000; seed < 6_300; seed++) {
      const problem = randomProblem(seed, { pupils: 25, schools: 6 });
      const pupils = problem.pupils.map((each) => ({
        ...each,
        serviceKey: String(99_999_999 - Number(each.collectionNumber)),
      }));
      const best = planJointly(problem);
      const other = planJointly({ ...problem, pupils });
      expect(valuesOf(problem, other)).toEqual(valuesOf(problem, best));
      if (countMoved(best, other) > 0) equal++;
      expect(checkCertificate(problem, other, certificateOf(problem, best))).toEqual({
        holds: true,
      });
    }
    expect(equal).toBeGreaterThan(20);
  });

  const town = smallTown(
    { near: 1, far: 2 },
    { an: { ways: [100, 200] }, bo: { ways: [150, 5_000] } },
    { aims: ['distance'] },
  );
  const places = planJointly(town);
  const certificate = certificateOf(town, places);

  it('says what one more child at a school would cost all others', () => {
    expect(certificate.stages).toEqual([
      { tier: 0, aim: 'placed', value: 0, prices: {} },
      { tier: 0, aim: 'distance', value: 350, prices: { near: 4_850 } },
    ]);
  });

  it('is refused when a stage, a price or a value was altered, and says where', () => {
    const altered = (change: (stages: Certificate['stages']) => void) => {
      const stages = structuredClone(certificate.stages);
      change(stages);
      const check = checkCertificate(town, places, { stages });
      return check.holds ? null : check.fault;
    };
    expect(altered((stages) => stages.pop())).toEqual({ code: 'stages-differ' });
    expect(altered((stages) => Object.assign(stages[1] ?? {}, { value: 349 }))).toEqual({
      code: 'value-differs',
      stage: 1,
      value: 349,
      counted: 350,
    });
    expect(altered((stages) => Object.assign(stages[1] ?? {}, { prices: { near: 99 } }))).toEqual({
      code: 'cheaper-elsewhere',
      stage: 1,
      collectionNumber: 'an',
      schoolId: 'near',
    });
    const priced = (prices: Record<string, number>) =>
      altered((stages) => Object.assign(stages[1] ?? {}, { prices }));
    expect(priced({ near: 4_850, far: 1 })).toMatchObject({ code: 'price-wrong', schoolId: 'far' });
    expect(priced({ near: 4_850, far: -1 })).toMatchObject({ code: 'price-wrong' });
    expect(priced({ near: 100.5 })).toMatchObject({ code: 'price-wrong', price: 100.5 });
    expect(priced({ near: 4_850, elsewhere: 1 })).toMatchObject({ code: 'price-wrong' });
  });

  it('is refused for places over a school’s number, out of reach, of another child, or missing', () => {
    const faultOf = (changed: PlanPlace[], problem = town) => {
      const check = checkCertificate(problem, changed, certificate);
      return check.holds ? null : check.fault.code;
    };
    const at = (an: string | null, bo: string | null): PlanPlace[] => [
      { collectionNumber: 'an', schoolId: an },
      { collectionNumber: 'bo', schoolId: bo },
    ];
    expect(faultOf(at('near', 'near'))).toBe('over-capacity');
    expect(faultOf(at('elsewhere', 'near'))).toBe('school-unreachable');
    expect(faultOf(places, { ...town, costs: Int32Array.of(100, -1, 150, 5_000) })).toBe(
      'school-unreachable',
    );
    expect(faultOf(places.slice(1))).toBe('pupils-differ');
    expect(faultOf([...places, ...places])).toBe('pupils-differ');
    expect(faultOf([...places, { collectionNumber: 'cy', schoolId: null }])).toBe('pupils-differ');
  });
});

describe('the proof for any places, also those given by hand', () => {
  it('finds moves that together make them better, or proves that there are none', () => {
    for (const { problem, other, order } of disturbedPlans(600)) {
      const proof = prove(problem, other);
      expect(proof.outcome).toBe(order === 0 ? 'optimal' : 'improvable');
      if (proof.outcome !== 'improvable') continue;
      const better = moved(other, proof.moves);
      expect(compare(valuesOf(problem, better), valuesOf(problem, other))).toBeLessThan(0);
      expect(prove(problem, better).outcome).not.toBe('not-a-plan');
      expect(proof.changes[0]?.by).toBeLessThan(0);
    }
  });

  it('shows two children who would both gain by exchanging their places', () => {
    const town = smallTown(
      { a: 1, b: 1 },
      { an: { ways: [900, 100] }, bo: { ways: [100, 900] } },
      { aims: ['distance'] },
    );
    const proof = prove(town, [
      { collectionNumber: 'an', schoolId: 'a' },
      { collectionNumber: 'bo', schoolId: 'b' },
    ]);
    expect(proof).toMatchObject({
      outcome: 'improvable',
      changes: [{ tier: 0, aim: 'distance', by: -1_600 }],
    });
    expect(
      proof.outcome === 'improvable' && proof.moves.map((each) => each.collectionNumber).sort(),
    ).toEqual(['an', 'bo']);
  });

  it('leaves no two children of any joint plan who would both gain by exchanging', () => {
    for (const { problem, best } of disturbedPlans(200)) {
      const values = valuesOf(problem, best);
      for (const [i, one] of best.entries())
        for (const other of best.slice(i + 1)) {
          const swapped = moved(best, [
            { collectionNumber: one.collectionNumber, from: one.schoolId, to: other.schoolId },
            { collectionNumber: other.collectionNumber, from: other.schoolId, to: one.schoolId },
          ]);
          if (prove(problem, swapped).outcome === 'not-a-plan') continue;
          expect(compare(valuesOf(problem, swapped), values)).toBeGreaterThanOrEqual(0);
        }
    }
  });

  it('leads by its moves from the plan in strict order to the optimum', () => {
    const problem = randomProblem(5_017, { pupils: 25, schools: 6 });
    let places = serveInOrder(problem);
    for (let turn = 0; turn < 100; turn++) {
      const proof = prove(problem, places);
      if (proof.outcome !== 'improvable') break;
      places = moved(places, proof.moves);
    }
    expect(valuesOf(problem, places)).toEqual(valuesOf(problem, planJointly(problem)));
  });

  it('says which child or school is at fault when the places are none that could be given', () => {
    const town = smallTown({ a: 1 }, { an: { ways: [1] }, bo: { ways: [null] } });
    const at = (collectionNumber: string) => ({ collectionNumber, schoolId: 'a' });
    expect(prove(town, [at('bo')])).toEqual({
      outcome: 'not-a-plan',
      collectionNumber: 'bo',
      schoolId: 'a',
    });
    const both = smallTown({ a: 1 }, { an: { ways: [1] }, bo: { ways: [1] } });
    expect(prove(both, [at('an'), at('bo')])).toMatchObject({
      outcome: 'not-a-plan',
      schoolId: 'a',
    });
  });
});
