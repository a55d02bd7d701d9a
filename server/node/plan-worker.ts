import { constants, setPriority } from 'node:os';
import { platform } from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { PlanProblem } from '../../domain/coordination/plan-problem.ts';
import type { SaidOfPlan } from './plan-thread.ts';

/** One plan after the other, in a thread of its own: nobody waits for it, so it need not stop between slices. */
// On Linux each thread has a priority of its own, and answers come before plans; elsewhere it would be the process's.
if (platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
const port = parentPort;
if (!port) throw new Error('This file is the thread of a plan, not a command.');
const say = (said: SaidOfPlan) => port.postMessage(said);

port.on('message', (problem: PlanProblem) => {
  void plan(problem).then(say);
});

async function plan(problem: PlanProblem): Promise<SaidOfPlan> {
  try {
    // Only now, so that the code too is read with the low priority.
    const { computePlan } = await import('../plans/compute.ts');
    const { finish } = await import('../../domain/coordination/slices.ts');
    return { plan: await computePlan(problem, { run: finish, say: (phase) => say({ phase }) }) };
  } catch (error) {
    return { failure: String(error) };
  }
}
