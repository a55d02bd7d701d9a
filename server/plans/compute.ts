import { checkCertificate } from '../../domain/coordination/check-certificate.ts';
import { comparePlans, figuresOf } from '../../domain/coordination/plan-figures.ts';
import type { PlanPlace, PlanProblem } from '../../domain/coordination/plan-problem.ts';
import { planInSlices } from '../../domain/coordination/plan.ts';
import { proveInSlices } from '../../domain/coordination/prove.ts';
import { serveInOrder } from '../../domain/coordination/serve-in-order.ts';
import { shortageInSlices } from '../../domain/coordination/shortage.ts';
import type { PlanPhase, PlanResult } from '../contract/plans.ts';

/** All that is computed of a plan, from the problem alone. */
export interface ComputedPlan {
  joint: PlanPlace[];
  served: PlanPlace[];
  result: PlanResult;
}

export type ComputePhase = Extract<PlanPhase, 'planning' | 'comparing' | 'proving'>;

/** How it is computed: in slices between which others have their turn, or in one go where nobody waits. */
export interface Computing {
  run: <T>(slices: Generator<void, T>) => Promise<T> | T;
  say: (phase: ComputePhase) => Promise<void> | void;
}

/**
 * The joint plan, the plan by strict order of service beside it, and the proof, which independent code checks.
 * @throws when the certificate does not hold: then there is no plan.
 */
export async function computePlan(
  problem: PlanProblem,
  { run, say }: Computing,
): Promise<ComputedPlan> {
  await say('planning');
  const joint = await run(planInSlices(problem));
  await say('comparing');
  const served = serveInOrder(problem);
  const { differing: _, ...comparison } = comparePlans(problem, served, joint);
  const figures = { joint: figuresOf(problem, joint), served: figuresOf(problem, served) };
  const shortage = await run(shortageInSlices(problem, joint));
  await say('proving');
  const proof = await run(proveInSlices(problem, joint));
  if (proof.outcome !== 'optimal') throw new Error(`the plan is ${proof.outcome}`);
  const check = checkCertificate(problem, joint, proof.certificate);
  if (!check.holds) throw new Error(`the certificate does not hold: ${check.fault.code}`);
  const { certificate } = proof;
  return { joint, served, result: { ...figures, comparison, shortage, certificate } };
}
