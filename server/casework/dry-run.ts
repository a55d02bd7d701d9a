import type { Kysely } from 'kysely';
import type { FindingView } from '../contract/case.ts';
import type { Outcome, Preview } from '../contract/evidence-work.ts';
import type { Deps } from '../deps.ts';
import { findVerdict, loadState } from '../storage/cases.ts';
import type { Database } from '../storage/database.ts';
import { carryOutWithin } from './command.ts';
import type { Command } from './command.ts';

/** Thrown to undo what was tried. */
class UndoneError extends Error {
  readonly preview: Preview;
  constructor(preview: Preview) {
    super('tried and undone');
    this.preview = preview;
  }
}

/**
 * What a command would come to: it is carried out as it would be, and all of it is undone. So a preview cannot
 * differ from what follows, and is refused where the command would be.
 */
export async function tryOut(deps: Deps, command: Command): Promise<Preview> {
  try {
    await deps.db.transaction().execute(async (trx) => {
      const before = await standing(trx, command.collectionNumber);
      await carryOutWithin(trx, deps, command);
      const after = await standing(trx, command.collectionNumber);
      throw new UndoneError({
        before: before.outcome,
        after: after.outcome,
        changed: changesBetween(before.findings, after.findings),
      });
    });
  } catch (error) {
    if (error instanceof UndoneError) return error.preview;
    throw error;
  }
  throw new Error('a dry run was not undone');
}

async function standing(
  trx: Kysely<Database>,
  collectionNumber: string,
): Promise<{ outcome: Outcome; findings: FindingView[] }> {
  const state = await loadState(trx, collectionNumber);
  const verdict = await findVerdict(trx, collectionNumber);
  return {
    outcome: {
      status: state.status,
      route: state.route,
      category: state.category,
      reasons: state.reasons,
      homeSchoolIds: verdict?.home_school_ids ?? [],
      takesPlaceAt: state.takesPlaceAt,
    },
    findings: verdict?.findings ?? [],
  };
}

/** The rules that find something else, in the order in which they are read afterwards. */
function changesBetween(before: FindingView[], after: FindingView[]): Preview['changed'] {
  const of = (findings: FindingView[], rule: string) =>
    findings.find((finding) => finding.rule === rule) ?? null;
  const told = (finding: FindingView | null) =>
    JSON.stringify([finding?.outcome, finding?.because]);
  return [...new Set([...after, ...before].map(({ rule }) => rule))]
    .map((rule) => ({ rule, before: of(before, rule), after: of(after, rule) }))
    .filter((change) => told(change.before) !== told(change.after));
}
