import type { CaseState } from '../../domain/casework/fold.ts';
import type { CaseStatus } from '../../domain/casework/status.ts';
import { wouldChange } from '../../domain/rulebook/would-change/would-change.ts';
import type { WouldChangeView } from '../contract/case.ts';
import type { Deps } from '../deps.ts';
import { rulebookOf } from '../season.ts';
import type { findVerdict } from '../storage/cases.ts';
import { loadJudgeable, submittedFacts } from './judge.ts';

/** Statuses in which another verdict would still lead somewhere else. */
const OPEN: readonly CaseStatus[] = ['verify', 'ready', 'to-coordinate', 'not-eligible'];

/**
 * What would change the verdict of one case, for whoever looks at it. Computed when asked for and kept nowhere: it
 * follows from the facts, and costs a fifth of a millisecond beside reading them. Where the home lies is taken from
 * the verdict, so that no ranges have to be read for it.
 */
export async function whatWouldChange(
  deps: Deps,
  state: CaseState,
  verdict: Awaited<ReturnType<typeof findVerdict>>,
): Promise<WouldChangeView[] | null> {
  if (!verdict || !OPEN.includes(state.status)) return null;
  if (verdict.route === 'catchment') return [];
  const [stored] = await loadJudgeable(deps.db, [verdict.collection_number]);
  if (!stored) return null;
  const facts = {
    ...submittedFacts(stored, state, stored.uses),
    located: verdict.located,
  };
  return wouldChange(facts, rulebookOf(stored.applicant.season), verdict.as_of);
}
