import type { Kysely } from 'kysely';
import type { EditionIndex } from '../../domain/catchment/edition-index.ts';
import { locate, toLocated } from '../../domain/catchment/locate.ts';
import type { CaseEvent, CaseEventOf } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { PropertyUse } from '../../domain/evidence/evidence.ts';
import type { BecauseCode } from '../../domain/rulebook/because.ts';
import { evaluate } from '../../domain/rulebook/evaluate.ts';
import type { Rulebook } from '../../domain/rulebook/rulebook.ts';
import type { CaseFacts, Located, Verdict } from '../../domain/rulebook/verdict.ts';
import { claimedUnit, homeAddress, registerAddress } from '../../domain/rulebook/view.ts';
import { groupsOf, type VerificationGroup } from '../../domain/verification/groups.ts';
import { beijingDate } from '../../domain/season/date.ts';
import type { CivilDate, Instant } from '../../domain/season/date.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import type { Database } from '../storage/database.ts';
import type { VerdictInputs } from '../storage/rulebook-tables.ts';
import { editionYearOf, indexPublished } from '../storage/published-ranges.ts';
import { listUses } from '../storage/cases.ts';
import type { Use } from '../storage/cases.ts';
import { loadCases } from '../storage/facts.ts';
import type { StoredCase } from '../storage/facts.ts';
import { addVerdicts, toVerdictRow } from '../storage/verdicts.ts';

/** What a verdict is made by, besides the case. */
export interface Judge {
  rulebook: Rulebook;
  editionYear: number;
  /** Whether this is the edition that the season's standing verdicts rest on. */
  isCurrent: boolean;
  ranges: EditionIndex;
  /** The day of the verdict: whether what is missing may still come. */
  asOf: CivilDate | undefined;
}

/** Opens the season's rulebook at an edition of ranges; the season's current one where none is named. */
export async function openJudge(
  db: Kysely<Database>,
  season: number,
  at: Instant,
  editionYear?: number,
): Promise<Judge> {
  const current = await editionYearOf(db, season, at);
  const year = editionYear ?? current;
  return {
    rulebook: (await rulebookInForce(db, season)).rulebook,
    editionYear: year,
    isCurrent: year === current,
    ranges: await indexPublished(db, year, at),
    asOf: beijingDate(at) ?? undefined,
  };
}

export interface Judged {
  verdict: Verdict<BecauseCode>;
  located: { home: Located; register: Located };
  /** The home that the claim rests on. */
  unitNumber: string | null;
  inputs: VerdictInputs;
}

const NOWHERE_YET = { home: { state: 'unknown' }, register: { state: 'unknown' } } as const;

/** A case with all that a verdict may look at: its papers, and other children's claims on the same home (L10). */
export interface JudgeableCase extends StoredCase {
  uses: PropertyUse[];
}

/** The cases with these numbers, each with the claims of others on the home that it rests on as it stands. */
export async function loadJudgeable(
  db: Kysely<Database>,
  collectionNumbers: readonly string[],
): Promise<JudgeableCase[]> {
  const cases = (await loadCases(db, collectionNumbers)).map((stored) => ({
    stored,
    unit: claimedUnit(submittedFacts(stored, foldCase(stored.events), [])),
  }));
  const uses = await listUses(db, [...new Set(cases.flatMap(({ unit }) => unit ?? []))]);
  const byUnit = Map.groupBy(uses, (use) => use.unit);
  return cases.map(({ stored, unit }) => ({
    ...stored,
    uses: (unit === null ? [] : (byUnit.get(unit) ?? []))
      .filter((use) => use.collectionNumber !== stored.applicant.collection_number)
      .map(toPropertyUse),
  }));
}

export function toPropertyUse(use: Use): PropertyUse {
  return {
    season: use.season,
    unitNumber: use.unit,
    familyKeys: use.familyKeys,
    pupilName: use.name,
  };
}

/** The facts of a case before anything is located by ranges. */
export function submittedFacts(
  { applicant, evidence }: Pick<StoredCase, 'applicant' | 'evidence'>,
  state: CaseState,
  uses: readonly PropertyUse[],
): CaseFacts {
  return {
    kind: applicant.kind,
    submission: applicant.submission,
    evidence,
    familyKeys: applicant.family_keys,
    priorUses: [...applicant.prior_uses, ...uses],
    supplied: state.supplied,
    falseInformation: state.falseInformation === 'confirmed',
    located: NOWHERE_YET,
  };
}

/** The facts of a case as the rulebook reads them, with where its addresses lie by the judge's ranges. */
export function factsOf(judge: Judge, judgeable: JudgeableCase, state: CaseState): CaseFacts {
  const facts = submittedFacts(judgeable, state, judgeable.uses);
  const home = homeAddress(facts);
  const register = registerAddress(facts);
  return {
    ...facts,
    located: {
      home: home ? toLocated(locate(judge.ranges, home.address)) : { state: 'unknown' },
      register: register ? toLocated(locate(judge.ranges, register.address)) : { state: 'unknown' },
    },
  };
}

export function judgeAt(
  judge: Judge,
  stored: JudgeableCase,
  state = foldCase(stored.events),
): Judged {
  const facts = factsOf(judge, stored, state);
  return {
    verdict: evaluate(facts, judge.rulebook, judge.asOf),
    located: facts.located,
    unitNumber: claimedUnit(facts),
    inputs: { evidence: stored.evidence.map(({ id }) => id), uses: stored.uses },
  };
}

export function verdictEvent(
  verdict: Verdict<BecauseCode>,
  seq: number,
  at: string,
): CaseEventOf<'verdict-reached'> {
  return {
    type: 'verdict-reached',
    data: {
      route: verdict.route,
      category: verdict.category,
      reasons: verdict.reasons,
      needs: verdict.needs,
    },
    seq,
    at,
    actorId: 'system',
    reason: null,
    rulebook: verdict.rulebook,
  };
}

/** What the case's row says of the verdict that stands. */
export interface StandingVerdict {
  seq: number;
  homeSchoolIds: string[];
  unitNumber: string | null;
  openGroups: VerificationGroup[];
}

/** Judges one case as it stands after a command, within the command's transaction, and keeps the verdict. */
export async function judgeAgain(
  trx: Kysely<Database>,
  collectionNumber: string,
  state: CaseState,
  at: string,
  opened?: Judge,
): Promise<{ event: CaseEvent; standing: StandingVerdict }> {
  const [stored] = await loadJudgeable(trx, [collectionNumber]);
  if (!stored) throw new Error(`there is no case ${collectionNumber}`);
  const judge = opened ?? (await openJudge(trx, stored.applicant.season, at));
  const judged = judgeAt(judge, stored, state);
  const event = verdictEvent(judged.verdict, state.version + 1, at);
  await addVerdicts(trx, [
    toVerdictRow(judge.editionYear, { collectionNumber, seq: event.seq, judged }),
  ]);
  return {
    event,
    standing: {
      seq: event.seq,
      homeSchoolIds: judged.verdict.homeSchoolIds,
      unitNumber: judged.unitNumber,
      openGroups: groupsOf(judged.verdict.findings),
    },
  };
}
