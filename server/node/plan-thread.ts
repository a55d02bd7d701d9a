import { Worker } from 'node:worker_threads';
import type { PlanProblem } from '../../domain/coordination/plan-problem.ts';
import type { ComputedPlan, ComputePhase } from '../plans/compute.ts';

export type SaidOfPlan =
  | { phase: ComputePhase }
  | { plan: ComputedPlan }
  /** There is no plan, and why. */
  | { failure: string };

/** A thread that waits for the next plan: loading its code takes longer than most plans do. */
let waiting: Worker | null = null;

/** Computes a plan in a thread of its own, so that it takes no answer's time (decision record 019). */
export function planInThread(
  problem: PlanProblem,
  say: (phase: ComputePhase) => void,
): Promise<ComputedPlan> {
  return new Promise((resolve, reject) => {
    const worker = waiting ?? new Worker(new URL('./plan-worker.ts', import.meta.url));
    waiting = null;
    worker.ref();
    const done = () => {
      worker.removeAllListeners();
      if (waiting !== null) {
        void worker.terminate();
        return;
      }
      waiting = worker;
      worker.once('exit', () => {
        if (waiting === worker) waiting = null;
      });
      // A thread that waits keeps no process alive.
      worker.unref();
    };
    worker.removeAllListeners();
    worker.on('message', (said: SaidOfPlan) => {
      if ('phase' in said) say(said.phase);
      else {
        done();
        if ('plan' in said) resolve(said.plan);
        else reject(new Error(said.failure));
      }
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the plan ended with ${code}`)));
    // oxlint-disable-next-line require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage(problem);
  });
}
