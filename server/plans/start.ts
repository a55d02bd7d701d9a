import type { Person } from '../contract/session.ts';
import type { PlanChoices, PlanParameters } from '../contract/plans.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { coordinationInForce } from '../storage/coordination-settings.ts';
import { addPlan, findPlan } from '../storage/plans.ts';
import { latestTravelTable } from '../storage/travel-times.ts';
import type { PlanRow } from '../storage/plans.ts';
import { executePlan } from './execute.ts';
import { DEFAULT_CHOICES } from './problem.ts';

export interface PlanOrder {
  idempotencyKey: string;
  parameters?: Partial<PlanChoices>;
}

/** Starts a plan of the officer's own district in the background, once for each key. */
export async function startOrderedPlan(
  deps: Deps,
  person: Person,
  order: PlanOrder,
  requestId: string,
): Promise<PlanRow> {
  if (person.districtId === null) throw new ProblemError(403, 'wrong-role');
  const season = await getSeasonYear(deps);
  const given = { ...DEFAULT_CHOICES, ...order.parameters };
  if (given.before !== null) {
    const before = await findPlan(deps.db, given.before);
    if (before?.district_id !== person.districtId || before.state !== 'complete')
      throw new ProblemError(422, 'invalid', {
        errors: [{ field: 'parameters.before', code: 'no-such-plan' }],
      });
  }
  const latest = await latestTravelTable(deps.db, season, person.districtId);
  // Nothing said: by the district's travel times where they were taken in.
  const travelTable =
    order.parameters?.travelTable === undefined ? (latest?.id ?? null) : given.travelTable;
  if (travelTable !== null && travelTable !== latest?.id)
    throw new ProblemError(422, 'invalid', {
      errors: [{ field: 'parameters.travelTable', code: 'no-travel-times' }],
    });
  const { reasonOrder } = await coordinationInForce(deps.db, season);
  const { aims } = given;
  const parameters: PlanParameters = {
    ...given,
    travelTable,
    reasonOrder,
    aims: aims.includes('distance') ? aims : [...aims, 'distance'],
  };
  const at = deps.now().toISOString();
  const { row, isNew } = await addPlan(deps.db, {
    id: deps.newId(),
    season,
    district_id: person.districtId,
    parameters,
    started_at: at,
    started_by: person.id,
    beat_at: at,
    idempotency_key: `${person.id}/${order.idempotencyKey}`,
  });
  if (isNew) {
    await appendAudit(deps.db, {
      at,
      actorId: person.id,
      action: 'started-coordination-plan',
      subject: row.id,
      reason: null,
      requestId,
    });
    deps.background(executePlan(deps, row));
  }
  return row;
}
