import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { readResult, readWishes } from '../../domain/coordination/instances/read-wishes.ts';
import { figuresOf } from '../../domain/coordination/plan-figures.ts';
import { planJointly } from '../../domain/coordination/plan.ts';
import type { Figure } from './figure.ts';

const OWN = resolve(import.meta.dirname, '../../domain/coordination/instances/wishes');

/**
 * The joint plan beside published optima, which it must equal. `ASSIGNMENT_DIR=… npm run bench -- assignment`
 * reads another folder of the same form; see `readWishes`.
 */
export async function benchAssignment(): Promise<Figure[]> {
  const folder = process.env.ASSIGNMENT_DIR ?? OWN;
  const files = await readdir(folder);
  const results = files.filter((name) => name.includes('_result_optimal_')).sort();
  if (results.length === 0) throw new Error(`There is no instance in ${folder}.`);
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const figures: Figure[] = [];
  for (const result of results) {
    const students = await read(result.replace('_result_optimal_', '_students_'));
    const schools = await read(result.replace(/_result_optimal_.*/, '_schools.csv'));
    const problem = readWishes(students, schools);
    const published = figuresOf(problem, readResult(await read(result)));
    const { total, placed } = figuresOf(problem, planJointly(problem));
    if (total !== published.total || placed !== published.placed)
      throw new Error(`${result}: the plan comes to ${total}, published is ${published.total}.`);
    figures.push({
      name: result.replace('_result_optimal', '').replace('.csv', ''),
      value: total,
      unit: 'ranks',
      against: { name: 'published optimum', value: published.total },
      aim: '1.00',
    });
  }
  return figures;
}
