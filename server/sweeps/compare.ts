import { foldCase } from '../../domain/casework/fold.ts';
import { evaluate } from '../../domain/rulebook/evaluate.ts';
import { isAnotherOutcome, outcomeOf } from '../../domain/rulebook/outcome.ts';
import { onCalendarOf, rulebookOf } from '../../domain/rulebook/settings.ts';
import { factsOf, loadJudgeable, openJudge } from '../casework/judge.ts';
import type { Deps } from '../deps.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import type { SweepTask } from '../storage/rulebook-tables.ts';
import { readingStep } from './step.ts';
import type { Step } from './step.ts';

/** Judges each case by two rulebooks on the same day and ranges, and keeps where they differ. Touches no case. */
export async function compareStep(
  deps: Deps,
  season: number,
  task: Extract<SweepTask, { kind: 'compare' }>,
): Promise<Step> {
  const judge = await openJudge(deps.db, season, deps.now().toISOString());
  const { settings: inForce } = await rulebookInForce(deps.db, season);
  const [one, other] = [task.before, task.after].map(({ name, settings }) => {
    const ofThisSeason = name === 'draft' || name.startsWith(`${season}.`);
    return rulebookOf(season, name, ofThisSeason ? settings : onCalendarOf(settings, inForce));
  });
  if (!one || !other) throw new Error('a comparison has two sides');
  return readingStep(async (db, numbers) => {
    const cases = await loadJudgeable(db, numbers);
    const changes = cases.flatMap((stored) => {
      const facts = factsOf(judge, stored, foldCase(stored.events));
      const before = outcomeOf(evaluate(facts, one, judge.asOf));
      const after = outcomeOf(evaluate(facts, other, judge.asOf));
      if (!isAnotherOutcome(before, after)) return [];
      const { collection_number: collectionNumber, district_id: districtId } = stored.applicant;
      return [{ collectionNumber, verdictSeq: 0, districtId, before, after }];
    });
    return { changes, verdicts: cases.length, withoutInputs: 0 };
  });
}
