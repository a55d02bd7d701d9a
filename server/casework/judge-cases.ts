import type { Kysely } from 'kysely';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { groupsOf } from '../../domain/verification/groups.ts';
import type { VerificationGroup } from '../../domain/verification/groups.ts';
import { projection } from '../storage/cases.ts';
import type { Database } from '../storage/database.ts';
import { saveFolded, saveSameVerdicts } from '../storage/publication.ts';
import type { HeldCase } from '../storage/sweep-cases.ts';
import { addVerdicts, toVerdictRow, untoldIfSame } from '../storage/verdicts.ts';
import { judgeAt, loadJudgeable, verdictEvent } from './judge.ts';
import type { Judge, JudgeableCase, Judged } from './judge.ts';

/** A case that was judged again: as it stood before, what the verdict is now, and as it stands with that. */
export interface Rejudged {
  collectionNumber: string;
  districtId: string;
  before: CaseState;
  judged: Judged;
  event: CaseEvent;
  after: CaseState;
  /** The verdict as it is stored when it does not repeat the one before. */
  row: ReturnType<typeof toVerdictRow>;
  openGroups: VerificationGroup[];
  /** Whether all that the lists know by the events stays as it was. */
  sameInLists: boolean;
}

/** Another verdict for a case as it was read, and all that follows from it; nothing is written. */
export function judgeStored(judge: Judge, stored: JudgeableCase, at: string): Rejudged {
  const collectionNumber = stored.applicant.collection_number;
  const before = foldCase(stored.events);
  const judged = judgeAt(judge, stored, before);
  const event = verdictEvent(judged.verdict, before.version + 1, at);
  const after = foldCase([...stored.events, event]);
  return {
    collectionNumber,
    districtId: stored.applicant.district_id,
    before,
    judged,
    event,
    after,
    row: toVerdictRow(judge.editionYear, { collectionNumber, seq: event.seq, judged }),
    openGroups: groupsOf(judged.verdict.findings),
    sameInLists: columnsOf(collectionNumber, before) === columnsOf(collectionNumber, after),
  };
}

/**
 * Keeps verdicts that were made again: the verdict itself, the event that says it and the state that follows. The
 * caller's transaction holds the cases. Places stay as the fold has them: a child who is placed keeps the place.
 */
export async function keepRejudged(
  trx: Kysely<Database>,
  rejudged: readonly Rejudged[],
  at: string,
  /** The cases as they are held; of one that is not among them it is not known whether the verdict is the same. */
  held: ReadonlyMap<string, HeldCase> = new Map(),
): Promise<void> {
  const rows = rejudged.map((each) => ({
    ...each,
    state: each.after,
    homeSchoolIds: each.judged.verdict.homeSchoolIds,
    unitNumber: each.judged.unitNumber,
    unmoved: isUnmoved(each.before, each.after),
  }));
  await addVerdicts(
    trx,
    rejudged.map(({ collectionNumber, row }) =>
      untoldIfSame(row, held.get(collectionNumber)?.told ?? null),
    ),
  );
  const isSame = (row: (typeof rows)[number]) => {
    const stood = held.get(row.collectionNumber);
    return (
      stood !== undefined &&
      stood.unit_number === row.unitNumber &&
      stood.home_school_ids.join() === row.homeSchoolIds.join() &&
      stood.open_groups.join() === row.openGroups.join() &&
      row.sameInLists
    );
  };
  const { same = [], other = [] } = Object.groupBy(rows, (row) => (isSame(row) ? 'same' : 'other'));
  await saveSameVerdicts(trx, same);
  await saveFolded(trx, other, at);
}

/**
 * Judges cases again, many at a time, within the transaction that holds them. Which is why a sweep, that walks through
 * all cases of a season, works its verdicts out beforehand (server/sweeps).
 */
export async function judgeCases(
  trx: Kysely<Database>,
  collectionNumbers: readonly string[],
  judgeOf: (season: number) => Promise<Judge>,
  at: string,
): Promise<void> {
  const cases = await loadJudgeable(trx, collectionNumbers);
  for (const [season, ofSeason] of Map.groupBy(cases, ({ applicant }) => applicant.season)) {
    const judge = await judgeOf(season);
    await keepRejudged(
      trx,
      ofSeason.map((stored) => judgeStored(judge, stored, at)),
      at,
    );
  }
}

function isUnmoved(before: CaseState, after: CaseState): boolean {
  return (
    before.status === after.status &&
    before.route === after.route &&
    before.category === after.category &&
    before.reasons.join() === after.reasons.join()
  );
}

/** All that the lists know of a case by its events, the number of events aside. */
function columnsOf(collectionNumber: string, state: CaseState): string {
  return JSON.stringify({ ...projection(collectionNumber, state), version: 0 });
}
