import type { Kysely } from 'kysely';
import { SYSTEM_ACTOR } from '../../domain/casework/events.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { groupsOf } from '../../domain/verification/groups.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { ApplicationRows, FirstVerdict } from '../storage/application-intake.ts';
import { listUses, projection, toEvent, toEventRow, toEvidence } from '../storage/cases.ts';
import type { Use } from '../storage/cases.ts';
import type { Database } from '../storage/database.ts';
import { findFormalPublished } from '../storage/runs.ts';
import { toVerdictRow } from '../storage/verdicts.ts';
import { judgeAt, openJudge, toPropertyUse, verdictEvent } from './judge.ts';
import type { Judge } from './judge.ts';

/**
 * The first verdicts of applications that are just being taken in, from the rows in hand: nothing is read back.
 * The same homes are looked for among these and among what is stored (L10).
 */
export async function judgeNew(
  db: Kysely<Database>,
  applications: readonly ApplicationRows[],
  at: string,
): Promise<FirstVerdict[]> {
  const usesOf = await usesByUnit(db, applications);
  const judges = new Map<number, Judge>();
  const formalRuns = new Map<number, string | null>();
  const verdicts: FirstVerdict[] = [];
  for (const { applicant, evidence, event, unitNumber } of applications) {
    let judge = judges.get(applicant.season);
    if (!judge) {
      judge = await openJudge(db, applicant.season, at);
      judges.set(applicant.season, judge);
    }
    const events = [toEvent(event)];
    const judged = judgeAt(judge, {
      applicant,
      evidence: evidence.map(toEvidence),
      events,
      uses: usesOf(unitNumber, applicant.collection_number),
    });
    const number = applicant.collection_number;
    const reached = verdictEvent(judged.verdict, 2, at);
    const formalRun = await formalRunOf(db, applicant.season, formalRuns);
    // No run will come for a child who is taken in after the formal one: it is coordinated.
    const late: CaseEvent[] =
      formalRun === null
        ? []
        : [
            {
              type: 'sent-to-coordination-by-run',
              data: { runId: formalRun, code: 'route-verify' },
              seq: 3,
              at,
              actorId: SYSTEM_ACTOR,
              reason: null,
              rulebook: reached.rulebook,
            },
          ];
    const after = [reached, ...late];
    verdicts.push({
      verdict: toVerdictRow(judge.editionYear, { collectionNumber: number, seq: 2, judged }),
      events: after.map((each) => toEventRow(number, each)),
      state: {
        collection_number: number,
        season: applicant.season,
        district_id: applicant.district_id,
        kind: applicant.kind,
        ...projection(number, foldCase([...events, ...after])),
        changed_at: at,
        home_school_ids: judged.verdict.homeSchoolIds,
        verdict_seq: reached.seq,
        stale: false,
        unit_number: unitNumber,
        open_groups: groupsOf(judged.verdict.findings),
      },
    });
  }
  return verdicts;
}

async function formalRunOf(
  db: Kysely<Database>,
  season: number,
  known: Map<number, string | null>,
): Promise<string | null> {
  const found = known.get(season);
  if (found !== undefined) return found;
  const run = await findFormalPublished(db, season);
  known.set(season, run);
  return run;
}

async function usesByUnit(db: Kysely<Database>, applications: readonly ApplicationRows[]) {
  const units = new Set(applications.flatMap(({ unitNumber }) => unitNumber ?? []));
  const uses: Use[] = await listUses(db, [...units]);
  for (const { applicant, unitNumber } of applications) {
    if (unitNumber === null || applicant.submitted_at === null) continue;
    uses.push({
      collectionNumber: applicant.collection_number,
      unit: unitNumber,
      season: applicant.season,
      familyKeys: applicant.family_keys,
      name: applicant.name,
    });
  }
  const byUnit = Map.groupBy(uses, (use) => use.unit);
  return (unit: string | null, except: string) =>
    (unit === null ? [] : (byUnit.get(unit) ?? []))
      .filter((use) => use.collectionNumber !== except)
      .toSorted((a, b) => (a.collectionNumber < b.collectionNumber ? -1 : 1))
      .map(toPropertyUse);
}
