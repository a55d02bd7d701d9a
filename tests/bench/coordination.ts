import process from 'node:process';
import loadHighs from 'highs';
import {
  programOf,
  optimumByStages,
  termsOf,
} from '../../domain/coordination/instances/linear-program.ts';
import { cityProblem, randomProblem } from '../../domain/coordination/instances/random-problem.ts';
import { checkCertificate } from '../../domain/coordination/check-certificate.ts';
import { figuresOf } from '../../domain/coordination/plan-figures.ts';
import { planInSlices, planJointly } from '../../domain/coordination/plan.ts';
import type { PlanPlace, PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { prove } from '../../domain/coordination/prove.ts';
import type { Figure } from './figure.ts';

const PROBLEMS = 500;
const GROWTH = [1_000, 3_000, 10_000, 30_000, 100_000];
const CITY = { pupils: 10_000, schools: 50 };
/** Places for each pupil: so few that schools fill and children must make way. */
const ROOM = 1.05;

/**
 * The joint plan: equal to HiGHS on random problems and on a city's whole problem, how many times faster in the
 * same run, its memory, its longest slice, and how it grows.
 */
export async function benchCoordination(): Promise<Figure[]> {
  const figures = growth();
  const highs = await loadHighs();
  const minimum = (program: string) => highs.solve(program).ObjectiveValue;
  let equal = 0;
  for (let seed = 10_000; seed < 10_000 + PROBLEMS; seed++) {
    const problem = randomProblem(seed, { pupils: 25, schools: 7 });
    const proof = prove(problem, planJointly(problem));
    const values = proof.outcome === 'optimal' ? proof.certificate.stages.map((s) => s.value) : [];
    if (values.join() === optimumByStages(problem, minimum).join()) equal++;
  }
  figures.push({
    name: 'random problems equal to HiGHS',
    value: equal,
    unit: 'of 500',
    aim: '500',
  });
  return [...figures, ...besideHighs(highs)];
}

function besideHighs(highs: Awaited<ReturnType<typeof loadHighs>>): Figure[] {
  const problem = cityProblem(1, CITY, ROOM);
  const { value: places, milliseconds } = timed(() => planJointly(problem));
  const total = figuresOf(problem, places).total;
  const everybody = `${problem.pupils.map((_, i) => `u${i}`).join('\n + ')} = 0`;
  const program = programOf(problem, termsOf(problem, 0, 'distance'), [everybody]);
  const other = timed(() => highs.solve(program));
  if (Math.round(other.value.ObjectiveValue) !== total)
    throw new Error(`HiGHS comes to ${other.value.ObjectiveValue}, the plan to ${total}.`);
  const name = `${CITY.pupils.toLocaleString('en')} × ${CITY.schools}`;
  return [
    {
      name: `joint plan of ${name}, equal to HiGHS`,
      value: milliseconds,
      unit: 'ms',
      against: { name: 'HiGHS on the full problem', value: other.milliseconds },
      aim: '≤ 0.02',
    },
    {
      name: 'times faster than HiGHS',
      value: other.milliseconds / milliseconds,
      unit: '',
      aim: '≥ 50',
    },
  ];
}

/** Grows by pupils at 50 schools, then the whole queue of ten cities; memory is the process's peak so far. */
function growth(): Figure[] {
  planJointly(cityProblem(2, { pupils: 2_000, schools: 20 }, ROOM));
  const figures: Figure[] = [];
  let before: { pupils: number; milliseconds: number } | null = null;
  const sizes = GROWTH.map((pupils) => ({ pupils, schools: CITY.schools }));
  for (const size of [...sizes, { pupils: 100_000, schools: 72 }]) {
    const problem: PlanProblem = {
      ...cityProblem(3, size, ROOM),
      aims: ['own-catchment', 'within-limit', 'distance'],
      limit: 8_000,
    };
    const { value, milliseconds } = timed(() => inSlices(problem));
    const name = `${size.pupils.toLocaleString('en')} × ${size.schools}`;
    const per = (ms: number, pupils: number) => (1_000 * ms) / pupils;
    figures.push(
      {
        name: `plan of ${name}: a pupil`,
        value: per(milliseconds, size.pupils),
        unit: 'µs',
        against:
          before === null
            ? undefined
            : {
                name: `${before.pupils.toLocaleString('en')} pupils`,
                value: per(before.milliseconds, before.pupils),
              },
      },
      { name: `plan of ${name}: in all`, value: milliseconds, unit: 'ms' },
      { name: `plan of ${name}: longest slice`, value: value.longest, unit: 'ms' },
      ...certified(name, problem, value.places),
      {
        name: `plan of ${name}: peak memory of the process`,
        value: process.resourceUsage().maxRSS / 1_024,
        unit: 'MB',
        aim: size.pupils === CITY.pupils ? '≤ 300' : undefined,
      },
    );
    before = { pupils: size.pupils, milliseconds };
  }
  return figures;
}

function certified(name: string, problem: PlanProblem, places: PlanPlace[]): Figure[] {
  const proof = timed(() => prove(problem, places));
  if (proof.value.outcome !== 'optimal') throw new Error(`${name}: ${proof.value.outcome}`);
  const { certificate } = proof.value;
  const check = timed(() => checkCertificate(problem, places, certificate));
  if (!check.value.holds) throw new Error(`${name}: ${check.value.fault.code}`);
  return [
    { name: `plan of ${name}: certificate`, value: proof.milliseconds, unit: 'ms' },
    { name: `plan of ${name}: its check`, value: check.milliseconds, unit: 'ms' },
  ];
}

function inSlices(problem: PlanProblem): { places: PlanPlace[]; longest: number } {
  const slices = planInSlices(problem);
  let longest = 0;
  for (;;) {
    const { value: step, milliseconds } = timed(() => slices.next());
    longest = Math.max(longest, milliseconds);
    if (step.done === true) return { places: step.value, longest };
  }
}

function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}
