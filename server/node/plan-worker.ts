import { constants, setPriority } from 'node:os';
import { platform } from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { finish } from '../../domain/coordination/slices.ts';
import type { PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { computePlan } from '../plans/compute.ts';
import type { SaidOfPlan } from './plan-thread.ts';

/** One plan, in a thread of its own: nobody waits for it, so it need not stop between slices. */
// On Linux each thread has a priority of its own, and answers come before plans; elsewhere it would be the process's.
if (platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
const port = parentPort;
if (!port) throw new Error('This file is the thread of a plan, not a command.');
const say = (said: SaidOfPlan) => port.postMessage(said);

say({
  plan: await computePlan(workerData as PlanProblem, {
    run: finish,
    say: (phase) => say({ phase }),
  }),
});
