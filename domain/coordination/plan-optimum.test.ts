import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from './check-certificate.ts';
import { optimumByStages } from './instances/linear-program.ts';
import { drawsOf, randomProblem } from './instances/random-problem.ts';
import { readResult, readWishes } from './instances/read-wishes.ts';
import { figuresOf } from './plan-figures.ts';
import { planJointly } from './plan.ts';
import { UNREACHABLE, type PlanProblem } from './plan-problem.ts';
import { bestPlacesByTryingAll } from './instances/try-all.ts';
import { prove } from './prove.ts';

const highs = await loadHighs();
const minimum = (program: string): number => {
  const { Status, ObjectiveValue } = highs.solve(program);
  expect(Status).toBe('Optimal');
  return ObjectiveValue;
};
const certificateOf = (problem: PlanProblem) => {
  const proof = prove(problem, planJointly(problem));
  if (proof.outcome !== 'optimal') throw new Error(proof.outcome);
  return proof.certificate;
};

describe('a joint plan', () => {
  it('comes stage by stage to what an independent LP solver comes to, on 500 problems', () => {
    const seen = { ties: 0, noPlaces: 0, unreachable: 0, infeasible: 0, tiers: 0 };
    for (let seed = 0; seed < 500; seed++) {
      const problem = randomProblem(seed, { pupils: 14, schools: 5 });
      const { stages } = certificateOf(problem);
      const values = stages.map((each) => each.value);
      expect(values, `seed ${seed}`).toEqual(optimumByStages(problem, minimum));
      if (Math.max(...problem.costs) < 12) seen.ties++;
      if (problem.schools.some((each) => each.placesLeft === 0)) seen.noPlaces++;
      if (problem.costs.includes(UNREACHABLE)) seen.unreachable++;
      if (stages.some((each) => each.aim === 'placed' && each.value > 0)) seen.infeasible++;
      if (new Set(problem.pupils.map((each) => each.tier)).size > 1) seen.tiers++;
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(150);
  });

  it.each([
    ['pupils60_schools4', '0'],
    ['pupils60_schools4', '1'],
    ['pupils200_schools6', '0'],
    ['pupils200_schools6', '1'],
  ])('comes to the optimum written beside the instance %s, seed %s', (name, seed) => {
    const read = (rest: string) =>
      readFileSync(new URL(`instances/wishes/${name}_${rest}.csv`, import.meta.url), 'utf8');
    const problem = readWishes(read(`students_seed${seed}`), read('schools'));
    const written = figuresOf(problem, readResult(read(`result_optimal_seed${seed}`)));
    expect(figuresOf(problem, planJointly(problem)).total).toBe(written.total);
    expect(written.withoutPlace).toBe(0);
  });

  it('is, of all plans that there are, the best, and by the stated rule the only one', () => {
    for (let seed = 1_000; seed < 1_400; seed++) {
      const problem = randomProblem(seed, { pupils: 5, schools: 3 });
      expect(planJointly(problem), `seed ${seed}`).toEqual(bestPlacesByTryingAll(problem));
    }
  });

  it('is the same whatever the order in which pupils and schools come', () => {
    for (let seed = 2_000; seed < 2_300; seed++) {
      const problem = randomProblem(seed, { pupils: 30, schools: 6 });
      expect(planJointly(shuffled(problem, seed)), `seed ${seed}`).toEqual(planJointly(problem));
    }
  });

  it('is certified by code that shares nothing with the solver', () => {
    for (let seed = 3_000; seed < 3_500; seed++) {
      const problem = randomProblem(seed, { pupils: 40, schools: 7 });
      const check = checkCertificate(problem, planJointly(problem), certificateOf(problem));
      expect(check, `seed ${seed}`).toEqual({ holds: true });
    }
  });
});

function shuffled(problem: PlanProblem, seed: number): PlanProblem {
  const draw = drawsOf(seed + 1);
  const mix = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ i, key: draw(1_000_000) }))
      .sort((a, b) => a.key - b.key)
      .map((each) => each.i);
  const rows = mix(problem.pupils.length);
  const columns = mix(problem.schools.length);
  const width = columns.length;
  return {
    ...problem,
    pupils: rows.flatMap((row) => problem.pupils[row] ?? []),
    schools: columns.flatMap((column) => problem.schools[column] ?? []),
    costs: Int32Array.from(
      rows.flatMap((row) => columns.map((column) => problem.costs[row * width + column] as number)),
    ),
  };
}
