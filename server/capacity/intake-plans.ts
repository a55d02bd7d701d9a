import type { Kysely, Transaction } from 'kysely';
import { classSizeBand, places } from '../../domain/capacity/places.ts';
import { readPlanTable } from '../../domain/capacity/plan-table.ts';
import type { KnownSchool } from '../../domain/capacity/plan-table.ts';
import type { CheckedPlans, IntakePlanView, PlanChange } from '../contract/intake-plans.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import type { By } from '../rulebook/by.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { appendAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import {
  addPlan,
  addPlanChange,
  listPlanChanges,
  newestPlanChanges,
} from '../storage/plan-changes.ts';
import { listPlans, lockPlans, updatePlan } from '../storage/schools.ts';
import type { SchoolPlan } from '../storage/schools.ts';
import { scopeOf } from '../storage/scope.ts';
import type { Scope } from '../storage/scope.ts';

export async function planViews(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  filter: { district?: string } = {},
): Promise<IntakePlanView[]> {
  const changes = await newestPlanChanges(db, season);
  const { settings } = await rulebookInForce(db, season);
  return (await listPlans(db, season, scope, filter)).map(
    ({ school, classes, classSize, taken, version }) => {
      const change = changes.get(school.id);
      return {
        season,
        schoolId: school.id,
        districtId: school.districtId,
        ownership: school.ownership,
        classes,
        classSize,
        capacity: places({ classes, classSize }),
        taken,
        band: classSizeBand(classSize, settings.classSizes),
        version,
        changedAt: change?.at ?? null,
        changedFrom: change ? sizeBefore(change) : null,
      };
    },
  );
}

const sizeBefore = (change: { from_classes: number | null; from_class_size: number | null }) =>
  change.from_classes === null || change.from_class_size === null
    ? null
    : { classes: change.from_classes, classSize: change.from_class_size };

export async function planHistory(
  db: Kysely<Database>,
  season: number,
  schoolId: string,
): Promise<PlanChange[]> {
  const rows = await listPlanChanges(db, season, schoolId);
  return rows.map((row) => ({
    at: row.at,
    by: row.by_id,
    from: sizeBefore(row),
    to: { classes: row.classes, classSize: row.class_size },
    reason: row.reason,
    version: row.version,
  }));
}

/** What a pasted table would do to the officer's district, row by row; nothing is changed. */
export async function checkPlans(
  db: Kysely<Database>,
  season: number,
  scope: Scope,
  text: string,
): Promise<CheckedPlans> {
  const stored = await listPlans(db, season, scope);
  const { settings } = await rulebookInForce(db, season);
  const ownership = new Map(stored.map(({ school }) => [school.id, school.ownership]));
  const { heading, rows, missing } = readPlanTable(text, stored.map(toKnown));
  return {
    heading,
    missing,
    wrong: rows.filter(({ outcome }) => outcome === 'wrong').length,
    changed: rows.filter(({ outcome }) => outcome === 'changed' || outcome === 'new').length,
    rows: rows.map(({ school, classes, classSize, ...row }) => ({
      ...row,
      schoolId: school?.id ?? null,
      schoolName: school?.name ?? null,
      ownership: school ? (ownership.get(school.id) ?? null) : null,
      classes,
      classSize,
      capacity: classes === null || classSize === null ? null : places({ classes, classSize }),
      band: classSize === null ? null : classSizeBand(classSize, settings.classSizes),
      now: school?.plan ?? null,
    })),
  };
}

const toKnown = ({ school, version, classes, classSize, taken }: SchoolPlan): KnownSchool => ({
  id: school.id,
  name: school.name,
  plan: version === 0 ? null : { classes, classSize, taken, version },
});

export interface WantedPlan {
  schoolId: string;
  version: number;
  classes: number;
  classSize: number;
}

/** Sets many plans of a district at once: all of them, on the versions that were seen, or none. */
export async function applyPlans(
  deps: Deps,
  season: number,
  { plans, reason }: { plans: readonly WantedPlan[]; reason: string },
  by: By,
): Promise<{ rows: IntakePlanView[]; changed: number }> {
  const scope = scopeOf(by.person);
  const changed = await deps.db.transaction().execute(async (trx) => {
    await lockPlans(
      trx,
      season,
      plans.map(({ schoolId }) => schoolId),
    );
    const stored = new Map(
      (await listPlans(trx, season, scope)).map((plan) => [plan.school.id, plan]),
    );
    refuseWrong(plans, stored);
    const stale = errorsOf(plans, 'changed-meanwhile', (plan) => {
      return stored.get(plan.schoolId)?.version !== plan.version;
    });
    if (stale.length > 0) {
      const current = await planViews(trx, season, scope);
      throw new ProblemError(412, 'changed-meanwhile', { errors: stale, current });
    }
    const below = errorsOf(plans, 'below-taken', (plan) => {
      return (stored.get(plan.schoolId)?.taken ?? 0) > places(plan);
    });
    if (below.length > 0) throw new ProblemError(409, 'below-taken', { errors: below });
    let count = 0;
    for (const plan of plans) {
      const before = stored.get(plan.schoolId) as SchoolPlan;
      if (await setPlan(trx, deps, { season, before, plan, reason }, by)) count += 1;
    }
    return count;
  });
  return { rows: await planViews(deps.db, season, scope), changed };
}

function refuseWrong(plans: readonly WantedPlan[], stored: ReadonlyMap<string, SchoolPlan>): void {
  const ids = plans.map(({ schoolId }) => schoolId);
  const errors = [
    ...errorsOf(plans, 'no-such-school', ({ schoolId }) => !stored.has(schoolId)),
    ...errorsOf(plans, 'given-twice', ({ schoolId }, index) => ids.indexOf(schoolId) !== index),
  ];
  if (errors.length > 0) throw new ProblemError(422, 'invalid', { errors });
}

const errorsOf = (
  plans: readonly WantedPlan[],
  code: string,
  isWrong: (plan: WantedPlan, index: number) => boolean,
): FieldError[] =>
  plans.flatMap((plan, index) =>
    isWrong(plan, index) ? [{ field: `plans.${index}`, code, detail: plan.schoolId }] : [],
  );

interface Setting {
  season: number;
  before: SchoolPlan;
  plan: { classes: number; classSize: number };
  reason: string;
}

/** Sets one plan that the transaction has looked at, with its history and its line in the log; `false`: as it was. */
export async function setPlan(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'now'>,
  { season, before, plan, reason }: Setting,
  { person, requestId }: By,
): Promise<boolean> {
  const { classes, classSize } = plan;
  if (before.version > 0 && before.classes === classes && before.classSize === classSize) {
    return false;
  }
  const at = deps.now().toISOString();
  const schoolId = before.school.id;
  const wanted = { season, schoolId, classes, classSize };
  const done =
    before.version === 0
      ? await addPlan(trx, wanted)
      : await updatePlan(trx, { ...wanted, version: before.version });
  if (!done) throw new ProblemError(412, 'changed-meanwhile');
  const had = before.version > 0;
  await addPlanChange(trx, {
    season,
    school_id: schoolId,
    version: before.version + 1,
    at,
    by_id: person.id,
    from_classes: had ? before.classes : null,
    from_class_size: had ? before.classSize : null,
    classes,
    class_size: classSize,
    reason,
  });
  const from = had ? `${before.classes}×${before.classSize}` : '–';
  await appendAudit(trx, {
    at,
    actorId: person.id,
    action: 'changed-intake-plan',
    subject: schoolId,
    reason: `${from} → ${classes}×${classSize}: ${reason}`,
    requestId,
  });
  return true;
}
