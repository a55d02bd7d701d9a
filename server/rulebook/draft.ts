import { settingFaults, changedSettings } from '../../domain/rulebook/settings.ts';
import type { RulebookSettings } from '../../domain/rulebook/settings.ts';
import type { RulebookDraft } from '../contract/rulebook.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { lockIntake } from '../storage/application-intake.ts';
import { appendAudit } from '../storage/audit.ts';
import {
  addDraft,
  addVersion,
  changeDraft,
  findDraft,
  findNewestVersion,
  lockDraft,
  removeDraft,
} from '../storage/rulebooks.ts';
import type { RulebookDraftRow } from '../storage/rulebooks.ts';
import { findComparison } from '../storage/sweeps.ts';
import { beginSweep } from '../sweeps/start.ts';
import type { By } from './by.ts';
import { rulebookInForce, versionName } from './rulebooks.ts';
import { applyRefusal, draftView } from './view.ts';

/** Writes down what a supervisor would change. It changes nothing until it is applied. */
export async function saveDraft(
  deps: Deps,
  season: number,
  { version, settings }: { version: number; settings: RulebookSettings },
  { person, requestId }: By,
): Promise<RulebookDraft> {
  const faults = settingFaults(settings, season);
  if (faults.length > 0) {
    const errors = faults.map(({ field, code }) => ({ field: `settings.${field}`, code }));
    throw new ProblemError(422, 'invalid', { errors });
  }
  const at = deps.now().toISOString();
  const saved = await deps.db.transaction().execute(async (trx) => {
    const before = await lockDraft(trx, season);
    if ((before?.version ?? 0) !== version) return before ?? 'gone';
    if (before) {
      await changeDraft(trx, season, { settings, changedBy: person.id, changedAt: at });
    } else {
      const { version: basedOn } = await rulebookInForce(trx, season);
      const row = {
        season,
        based_on: basedOn,
        settings,
        changed_by: person.id,
        changed_at: at,
        version: 1,
      };
      if (!(await addDraft(trx, row))) return 'gone';
    }
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: 'drafted-rulebook',
      subject: String(season),
      reason: null,
      requestId,
    });
    return null;
  });
  if (saved !== null) await refuseStale(deps, season, person);
  return draftView(deps, (await findDraft(deps.db, season)) as RulebookDraftRow, person);
}

async function refuseStale(deps: Deps, season: number, person: Person): Promise<never> {
  const draft = await findDraft(deps.db, season);
  throw new ProblemError(412, 'changed-meanwhile', {
    current: draft ? await draftView(deps, draft, person) : null,
  });
}

export async function discardDraft(
  deps: Deps,
  season: number,
  version: number,
  { person, requestId }: By,
): Promise<void> {
  const done = await deps.db.transaction().execute(async (trx) => {
    if ((await lockDraft(trx, season))?.version !== version) return false;
    await removeDraft(trx, season);
    await appendAudit(trx, {
      at: deps.now().toISOString(),
      actorId: person.id,
      action: 'discarded-rulebook-draft',
      subject: String(season),
      reason: null,
      requestId,
    });
    return true;
  });
  if (!done) await refuseStale(deps, season, person);
}

/**
 * Makes the draft the rulebook in force, as a version that is never changed, and begins to judge all cases by it:
 * both or neither. Only what has been compared may be applied, and not by who wrote it.
 */
export async function applyDraft(
  deps: Deps,
  season: number,
  { version, reason }: { version: number; reason: string },
  { person, requestId }: By,
): Promise<{ version: string; sweepId: string }> {
  const at = deps.now().toISOString();
  const applied = await deps.db.transaction().execute(async (trx) => {
    // An intake that is under way judges by what is in force now: it ends first, the next one sees the new version.
    await lockIntake(trx);
    const draft = await lockDraft(trx, season);
    if (draft?.version !== version) return null;
    const inForce = await rulebookInForce(trx, season);
    const compared = await findComparison(trx, season, inForce.version, draft.settings);
    const refusal = applyRefusal({
      changed: changedSettings(inForce.settings, draft.settings).length,
      compared: compared?.state === 'complete',
      own: draft.changed_by === person.id,
    });
    if (refusal !== null) throw new ProblemError(409, refusal);
    const number = ((await findNewestVersion(trx, season))?.number ?? 1) + 1;
    const name = versionName({ season, number });
    await addVersion(trx, {
      season,
      number,
      based_on: inForce.version,
      settings: draft.settings,
      drafted_by: draft.changed_by,
      applied_by: person.id,
      applied_at: at,
      reason,
    });
    await removeDraft(trx, season);
    const task = { kind: 're-evaluate', cause: 'rulebook', rulebook: name } as const;
    const sweep = await beginSweep(trx, deps, season, task, person.id);
    await appendAudit(trx, {
      at,
      actorId: person.id,
      action: 'applied-rulebook',
      subject: name,
      reason,
      requestId,
    });
    return { version: name, sweepId: sweep.id };
  });
  return applied ?? refuseStale(deps, season, person);
}
