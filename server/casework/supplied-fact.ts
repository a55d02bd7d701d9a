import { foldCase } from '../../domain/casework/fold.ts';
import { acceptsSupplied } from '../../domain/rulebook/supplied.ts';
import type { SuppliedFact } from '../../domain/rulebook/verdict.ts';
import type { Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import { factsOf, loadJudgeable, openJudge } from './judge.ts';

/** Refuses a fact that the case has no place for, or a value that it could not have. */
export async function checkFact(
  deps: Deps,
  collectionNumber: string,
  fact: SuppliedFact,
): Promise<void> {
  const [stored] = await loadJudgeable(deps.db, [collectionNumber]);
  if (!stored) throw notFound();
  const judge = await openJudge(deps.db, stored.applicant.season, deps.now().toISOString());
  const facts = factsOf(judge, stored, foldCase(stored.events));
  if (!acceptsSupplied(facts, fact)) {
    throw new ProblemError(422, 'invalid', {
      errors: [{ field: 'value', code: 'not-a-value-of-this-fact', detail: fact.ref }],
    });
  }
}
