import { Worker } from 'node:worker_threads';
import type { PlanProblem } from '../../domain/coordination/plan-problem.ts';
import type { ComputedPlan, ComputePhase } from '../plans/compute.ts';

export type SaidOfPlan = { phase: ComputePhase } | { plan: ComputedPlan };

/** Computes a plan in a thread of its own, so that it takes no answer's time (decision record 019). */
export function planInThread(
  problem: PlanProblem,
  say: (phase: ComputePhase) => void,
): Promise<ComputedPlan> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), {
      workerData: problem,
    });
    worker.on('message', (said: SaidOfPlan) => {
      if ('phase' in said) say(said.phase);
      else resolve(said.plan);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the plan ended with ${code}`)));
  });
}
