import { parentPort, workerData } from 'node:worker_threads';
import { finish } from '../../domain/coordination/slices.ts';
import type { PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { computePlan } from '../plans/compute.ts';

/** One plan, in a thread of its own: nobody waits for it, so it need not stop between slices. */
const plan = await computePlan(workerData as PlanProblem, {
  run: finish,
  say: (phase) => parentPort?.postMessage({ phase }),
});
parentPort?.postMessage({ plan });
