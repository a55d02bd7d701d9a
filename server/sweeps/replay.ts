import { foldCase } from '../../domain/casework/fold.ts';
import { evaluate } from '../../domain/rulebook/evaluate.ts';
import { outcomeOf } from '../../domain/rulebook/outcome.ts';
import type { Rulebook } from '../../domain/rulebook/rulebook.ts';
import type { CaseFacts, Verdict } from '../../domain/rulebook/verdict.ts';
import { submittedFacts } from '../casework/judge.ts';
import type { Deps } from '../deps.ts';
import { allRulebooks } from '../rulebook/rulebooks.ts';
import type { VerdictInputs } from '../storage/rulebook-tables.ts';
import { loadCases } from '../storage/facts.ts';
import type { StoredCase } from '../storage/facts.ts';
import { listVerdicts } from '../storage/verdicts.ts';
import type { VerdictRow } from '../storage/verdicts.ts';
import { outcomeOfRow } from './re-evaluate.ts';
import { readingStep } from './step.ts';
import type { Step } from './step.ts';

/**
 * Makes every verdict that was ever stored again, from what it was made from and by the rulebook that it names,
 * and keeps those that do not come out the same to the byte.
 */
export async function replayStep(deps: Deps): Promise<Step> {
  const rulebooks = await allRulebooks(deps.db);
  return readingStep(async (db, numbers) => {
    const cases = new Map(
      (await loadCases(db, numbers)).map((stored) => [stored.applicant.collection_number, stored]),
    );
    const rows = await listVerdicts(db, numbers);
    const changes = rows.flatMap((row) => {
      const stored = cases.get(row.collection_number);
      if (!stored || row.inputs === null) return [];
      const again = replay(stored, row, row.inputs, rulebooks.get(row.rulebook)?.rulebook);
      if (again !== null && bytesOf(again) === bytesOfRow(row)) return [];
      return [
        {
          collectionNumber: row.collection_number,
          verdictSeq: row.seq,
          districtId: stored.applicant.district_id,
          before: outcomeOfRow(row),
          after: again ? outcomeOf(again) : { ...outcomeOfRow(row), deciding: null },
        },
      ];
    });
    const withoutInputs = rows.filter((row) => row.inputs === null).length;
    return { changes, verdicts: rows.length, withoutInputs };
  });
}

/** `null`: nobody knows the rulebook that it names. */
function replay(
  stored: StoredCase,
  row: VerdictRow,
  inputs: VerdictInputs,
  rulebook: Rulebook | undefined,
): Verdict | null {
  return rulebook ? evaluate(factsThen(stored, row, inputs), rulebook, row.as_of) : null;
}

/** What the verdict looked at: no later paper, no later event, no other family's later claim, no other ranges. */
function factsThen(stored: StoredCase, row: VerdictRow, inputs: VerdictInputs): CaseFacts {
  const then: StoredCase = {
    applicant: stored.applicant,
    evidence: stored.evidence.filter(({ id }) => inputs.evidence.includes(id)),
    events: stored.events.filter(({ seq }) => seq < row.seq),
  };
  return {
    ...submittedFacts(then, foldCase(then.events), inputs.uses),
    located: row.located,
  };
}

function bytesOf(verdict: Verdict): string {
  const { rulebook, asOf, route, category, reasons, findings, needs, homeSchoolIds } = verdict;
  return JSON.stringify([rulebook, asOf, route, category, reasons, findings, needs, homeSchoolIds]);
}

function bytesOfRow(row: VerdictRow): string {
  return bytesOf({ ...row, asOf: row.as_of, homeSchoolIds: row.home_school_ids });
}
