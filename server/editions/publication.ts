import type { AuditAction } from '../contract/audit.ts';
import type { Transaction } from 'kysely';
import type { Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { By } from '../rulebook/by.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import {
  changeEdition,
  findPublished,
  listDueEditions,
  lockDistrict,
  lockEdition,
} from '../storage/editions.ts';
import type { EditionRow } from '../storage/editions.ts';
import { runSweep } from '../sweeps/run.ts';
import { beginReEvaluations } from '../sweeps/start.ts';
import { refuseBlocking } from './checks.ts';
import { tellAuthor, UNCHECKED, withEdition } from './steps.ts';
import type { StepOf } from './steps.ts';

/**
 * Makes a checked edition public, at once or when its moment comes: the second pair of eyes. What could have
 * changed since it was checked – the pupils – is looked at once more in the same transaction. The edition that it
 * corrects steps back in it as well, and the sweeps that judge the cases by the new ranges are begun in it.
 */
export async function publishEdition(
  deps: Deps,
  step: StepOf,
  embargoUntil: string | null,
  by: By,
): Promise<string[]> {
  const sweepIds = await withEdition(deps, step, 'publish', by, async (trx, edition, at) => {
    await refuseBlocking({ db: trx, kept: deps.db, at }, edition);
    await refuseBeside(trx, edition);
    // Kept as an instant of one writing, so that the database compares what was meant.
    const from = embargoUntil === null ? null : new Date(embargoUntil).toISOString();
    if (from !== null && from > at) {
      await changeEdition(trx, edition.id, {
        state: 'scheduled',
        embargo_until: from,
        published_by: by.person.id,
        release_problem: null,
        updated_at: at,
      });
      return { log: 'scheduled-edition', reason: from, result: [] };
    }
    const result = await release(trx, deps, edition, by.person.id, at);
    return { log: 'published-edition', reason: edition.name, result };
  });
  for (const id of sweepIds) deps.background(runSweep(deps, id));
  return sweepIds;
}

/** Takes back a publication whose moment has not come. */
export async function withdrawEdition(
  deps: Deps,
  step: StepOf,
  reason: string,
  by: By,
): Promise<void> {
  await withEdition(deps, step, 'withdraw', by, async (trx, edition, at) => {
    await changeEdition(trx, edition.id, { ...UNSCHEDULED, state: 'checked', updated_at: at });
    await tellAuthor(trx, edition, at, by.person.id);
    return { log: 'withdrew-edition', reason, result: undefined };
  });
}

const UNSCHEDULED = { embargo_until: null, published_by: null } as const;

/** Of one district and year one edition is in force: another is published as its correction, or not at all. */
async function refuseBeside(trx: Transaction<Database>, edition: EditionRow): Promise<void> {
  await lockDistrict(trx, edition.district_id);
  const standing = await findPublished(trx, edition.district_id, edition.year);
  if (standing && standing.id !== edition.corrects) {
    throw new ProblemError(409, 'edition-in-force', { detail: standing.id });
  }
  if (!standing && edition.corrects !== null) {
    throw new ProblemError(409, 'corrected-is-gone', { detail: edition.corrects });
  }
}

async function release(
  trx: Transaction<Database>,
  deps: Deps,
  edition: EditionRow,
  by: string,
  at: string,
): Promise<string[]> {
  if (edition.corrects !== null) {
    await changeEdition(trx, edition.corrects, {
      state: 'superseded',
      superseded_by: edition.id,
      updated_at: at,
    });
  }
  await changeEdition(trx, edition.id, {
    state: 'published',
    published_at: at,
    published_by: by,
    release_problem: null,
    updated_at: at,
  });
  return beginReEvaluations(trx, deps, edition.year);
}

/**
 * Makes public what was approved for a time that has come. What cannot be carried out any more is taken back to its
 * author and says so: it never stays scheduled in silence.
 */
export async function releaseDueEditions(deps: Deps): Promise<void> {
  const at = deps.now().toISOString();
  for (const id of await listDueEditions(deps.db, at)) {
    try {
      const sweepIds = await deps.db.transaction().execute(async (trx) => {
        const edition = await lockEdition(trx, id);
        if (!edition) throw notFound();
        // Another process was quicker, or somebody took it back.
        if (edition.state !== 'scheduled') return [];
        await refuseBlocking({ db: trx, kept: deps.db, at }, edition);
        await refuseBeside(trx, edition);
        const by = edition.published_by ?? 'system';
        const begun = await release(trx, deps, edition, by, at);
        await note(trx, 'published-edition', edition, by, at, edition.name);
        return begun;
      });
      for (const sweep of sweepIds) deps.background(runSweep(deps, sweep));
    } catch (error) {
      const code = error instanceof ProblemError ? error.code : 'failure';
      deps.log({ level: 'warn', event: 'edition-release-refused', editionId: id, code });
      await takeBack(deps, id, code, at);
    }
  }
}

async function takeBack(deps: Deps, id: string, code: string, at: string): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const edition = await lockEdition(trx, id);
    if (edition?.state !== 'scheduled') return;
    await changeEdition(trx, id, {
      ...UNSCHEDULED,
      ...UNCHECKED,
      release_problem: code,
      updated_at: at,
    });
    await tellAuthor(trx, edition, at, 'system');
    await note(trx, 'release-refused-edition', edition, 'system', at, code);
  });
}

async function note(
  trx: Transaction<Database>,
  action: AuditAction,
  edition: EditionRow,
  actorId: string,
  at: string,
  reason: string | null,
): Promise<void> {
  await appendAudit(trx, { at, actorId, action, subject: edition.id, reason, requestId: null });
}
