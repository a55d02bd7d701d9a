import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseFacts } from '../../domain/rulebook/verdict.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../problem.ts';
import { factsOf, loadJudgeable, openJudge } from './judge.ts';
import type { Judge } from './judge.ts';

/** A case as its rulebook reads it now. */
export async function factsOfCase(
  deps: Pick<Deps, 'db' | 'now'>,
  collectionNumber: string,
): Promise<{ facts: CaseFacts; judge: Judge }> {
  const [stored] = await loadJudgeable(deps.db, [collectionNumber]);
  if (!stored) throw notFound();
  const judge = await openJudge(deps.db, stored.applicant.season, deps.now().toISOString());
  return { facts: factsOf(judge, stored, foldCase(stored.events)), judge };
}
