import type { Kysely } from 'kysely';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { groupsOf } from '../../domain/verification/groups.ts';
import type { Database } from '../storage/database.ts';
import { saveFolded } from '../storage/publication.ts';
import { addVerdicts } from '../storage/verdicts.ts';
import { judgeAt, loadJudgeable, verdictEvent } from './judge.ts';
import type { Judge, Judged } from './judge.ts';

/** A case that was judged again: as it stood before, and what the verdict is now. */
export interface Rejudged {
  collectionNumber: string;
  districtId: string;
  before: CaseState;
  judged: Judged;
}

/**
 * The one way to judge cases again, many at a time: each gets a verdict, the event that says it and the state that
 * follows. The caller's transaction holds the cases. Places stay as the fold has them: a child who is placed keeps
 * the place.
 */
export async function judgeCases(
  trx: Kysely<Database>,
  collectionNumbers: readonly string[],
  judgeOf: (season: number) => Promise<Judge>,
  at: string,
): Promise<Rejudged[]> {
  const cases = await loadJudgeable(trx, collectionNumbers);
  const rejudged: Rejudged[] = [];
  for (const [season, ofSeason] of Map.groupBy(cases, ({ applicant }) => applicant.season)) {
    const judge = await judgeOf(season);
    const made = ofSeason.map((stored) => {
      const before = foldCase(stored.events);
      const judged = judgeAt(judge, stored, before);
      const event = verdictEvent(judged.verdict, before.version + 1, at);
      const state = foldCase([...stored.events, event]);
      const { collection_number: collectionNumber, district_id: districtId } = stored.applicant;
      rejudged.push({ collectionNumber, districtId, before, judged });
      return {
        collectionNumber,
        seq: event.seq,
        judged,
        event,
        state,
        homeSchoolIds: judged.verdict.homeSchoolIds,
        unitNumber: judged.unitNumber,
        openGroups: groupsOf(judged.verdict.findings),
        unmoved: isUnmoved(before, state),
      };
    });
    await addVerdicts(trx, judge.editionYear, made);
    await saveFolded(trx, made, at);
  }
  return rejudged;
}

function isUnmoved(before: CaseState, after: CaseState): boolean {
  return (
    before.status === after.status &&
    before.route === after.route &&
    before.category === after.category &&
    before.reasons.join() === after.reasons.join()
  );
}
