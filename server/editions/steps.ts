import type { AuditAction } from '../contract/audit.ts';
import type { Kysely, Transaction } from 'kysely';
import { editionRefusal } from '../../domain/catchment/edition-steps.ts';
import type { EditionAction } from '../../domain/catchment/edition-steps.ts';
import type { Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { By } from '../rulebook/by.ts';
import { appendAudit } from '../storage/audit.ts';
import { addEditionNotice } from '../storage/console-notices.ts';
import type { Database } from '../storage/database.ts';
import { changeEdition, lockEdition } from '../storage/editions.ts';
import type { EditionRow } from '../storage/editions.ts';
import { refuseBlocking } from './checks.ts';
import { getEditionView } from './view.ts';

export interface StepOf {
  editionId: string;
  version: number;
}

/** One step in one transaction, on the version that the person saw, with its line in the log. */
export async function withEdition<T>(
  deps: Deps,
  { editionId, version }: StepOf,
  action: EditionAction,
  { person, requestId }: By,
  take: (
    trx: Transaction<Database>,
    edition: EditionRow,
    at: string,
  ) => Promise<{ log: AuditAction; reason?: string | null; result: T }>,
): Promise<T> {
  const at = deps.now().toISOString();
  return deps.db.transaction().execute(async (trx) => {
    const edition = await lockEdition(trx, editionId);
    if (!edition) throw notFound();
    const refusal = editionRefusal(action, edition, person);
    if (edition.version !== version) {
      // What is public never changes, whichever version was seen.
      if (refusal === 'edition-published') throw new ProblemError(409, refusal);
      const current = await getEditionView(trx, editionId, person);
      throw new ProblemError(412, 'changed-meanwhile', { current });
    }
    if (refusal !== null) throw new ProblemError(409, refusal);
    const { log, reason, result } = await take(trx, edition, at);
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: log,
      subject: editionId,
      reason: reason ?? null,
      requestId,
    });
    return result;
  });
}

/** Says that nothing blocks; the supervisors hear that a second pair of eyes is waited for. */
export async function checkEdition(deps: Deps, step: StepOf, by: By): Promise<void> {
  await withEdition(deps, step, 'check', by, async (trx, edition, at) => {
    await refuseBlocking({ db: trx, kept: deps.db, at }, edition);
    await changeEdition(trx, edition.id, {
      state: 'checked',
      checked_at: at,
      checked_by: by.person.id,
      release_problem: null,
      updated_at: at,
    });
    await addEditionNotice(trx, edition, { kind: 'edition-waits', at, actorId: by.person.id });
    return { log: 'checked-edition', result: undefined };
  });
}

/** Back to its author, with a word why. */
export async function reopenEdition(
  deps: Deps,
  step: StepOf,
  reason: string,
  by: By,
): Promise<void> {
  await withEdition(deps, step, 'reopen', by, async (trx, edition, at) => {
    await changeEdition(trx, edition.id, { ...UNCHECKED, updated_at: at });
    await tellAuthor(trx, edition, at, by.person.id);
    return { log: 'reopened-edition', reason, result: undefined };
  });
}

export const UNCHECKED = { state: 'draft', checked_at: null, checked_by: null } as const;

export async function tellAuthor(
  db: Kysely<Database>,
  edition: EditionRow,
  at: string,
  actorId: string,
): Promise<void> {
  if (edition.author_id === null || edition.author_id === actorId) return;
  const personId = edition.author_id;
  await addEditionNotice(db, edition, { kind: 'edition-returned', at, actorId, personId });
}

export async function discardEdition(deps: Deps, step: StepOf, by: By): Promise<void> {
  await withEdition(deps, step, 'discard', by, async (trx, edition, at) => {
    await changeEdition(trx, edition.id, { state: 'discarded', updated_at: at });
    return { log: 'discarded-edition', reason: edition.name, result: undefined };
  });
}

export async function renameEdition(deps: Deps, step: StepOf, name: string, by: By): Promise<void> {
  await withEdition(deps, step, 'edit', by, async (trx, edition, at) => {
    await changeEdition(trx, edition.id, { name, updated_at: at });
    return { log: 'renamed-edition', reason: name, result: undefined };
  });
}
