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

/** What the applications of one season are judged by. */
interface Bench {
  judge: Judge;
  formalRun: string | null;
}

/**
 * The first verdicts of applications that are just being taken in, from the rows in hand: nothing is read back.
 * The same homes are looked for among these and among what is stored (L10). What is stored is read now, so that
 * judging itself needs no database, which may store the papers meanwhile.
 */
export async function openFirstVerdicts(
  db: Kysely<Database>,
  applications: readonly ApplicationRows[],
  at: string,
): Promise<() => FirstVerdict[]> {
  const usesOf = await usesByUnit(db, applications);
  const benches = new Map<number, Bench>();
  for (const season of new Set(applications.map(({ applicant }) => applicant.season))) {
    const judge = await openJudge(db, season, at);
    benches.set(season, { judge, formalRun: await findFormalPublished(db, season) });
  }
  return () => judgeAll(applications, benches, usesOf, at);
}

function judgeAll(
  applications: readonly ApplicationRows[],
  benches: ReadonlyMap<number, Bench>,
  usesOf: Awaited<ReturnType<typeof usesByUnit>>,
  at: string,
): FirstVerdict[] {
  const verdicts: FirstVerdict[] = [];
  for (const { applicant, evidence, event, unitNumber } of applications) {
    const bench = benches.get(applicant.season);
    if (!bench) throw new Error(`season ${applicant.season} was not opened`);
    const { judge, formalRun } = bench;
    const events = [toEvent(event)];
    const judged = judgeAt(judge, {
      applicant,
      evidence: evidence.map(toEvidence),
      events,
      uses: usesOf(unitNumber, applicant.collection_number),
    });
    const number = applicant.collection_number;
    const reached = verdictEvent(judged.verdict, 2, at);
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
