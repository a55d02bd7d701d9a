import { places } from '../../domain/capacity/places.ts';
import { warning } from '../../domain/capacity/warning.ts';
import type { WarningThresholds } from '../../domain/capacity/warning.ts';
import { mount } from '../access.ts';
import { setPlan } from '../capacity/intake-plans.ts';
import { releaseExpiredHolds } from '../casework/command.ts';
import type { App, Deps } from '../deps.ts';
import { changeIntakePlan, listSchools } from '../contract/schools.ts';
import type { SchoolStanding } from '../contract/schools.ts';
import { ProblemError } from '../problem.ts';
import { toThresholdsView } from '../rulebook/thresholds.ts';
import { getSeasonYear } from '../season.ts';
import { countDemand } from '../storage/demand.ts';
import { listPlans, lockPlans } from '../storage/schools.ts';
import type { SchoolPlan } from '../storage/schools.ts';
import { scopeOf } from '../storage/scope.ts';
import { thresholdsInForce } from '../storage/thresholds.ts';

function standing(
  plan: SchoolPlan,
  demand: Record<number, number>,
  thresholds: WarningThresholds,
): SchoolStanding {
  const capacity = places(plan);
  const found = warning({ byCategory: demand, capacity, thresholds });
  return {
    school: plan.school,
    plan: { classes: plan.classes, classSize: plan.classSize, version: plan.version },
    capacity,
    taken: plan.taken,
    placesLeft: capacity - plan.taken,
    demandByCategory: demand,
    warning: {
      level: plan.school.ownership === 'public' ? found.level : 'none',
      demand: found.demand,
      of: found.of,
      categories: [...found.categories],
    },
    thresholds: toThresholdsView(thresholds),
  };
}

export function mountSchools(app: App, deps: Deps): void {
  mount(app, deps, listSchools, async (c) => {
    await releaseExpiredHolds(deps);
    const season = await getSeasonYear(deps);
    const plans = await listPlans(deps.db, season, scopeOf(c.get('person')), c.req.valid('query'));
    const demand = await countDemand(deps.db, season);
    const thresholdsOf = await thresholdsInForce(deps.db);
    return c.json(
      {
        rows: plans.map((plan) =>
          standing(plan, demand.get(plan.school.id) ?? {}, thresholdsOf(plan.school.districtId)),
        ),
      },
      200,
    );
  });

  mount(app, deps, changeIntakePlan, async (c) => {
    await releaseExpiredHolds(deps);
    const { schoolId } = c.req.valid('param');
    const { version, classes, classSize, reason } = c.req.valid('json');
    const season = await getSeasonYear(deps);
    const person = c.get('person');
    const scope = scopeOf(person);
    const now = async (): Promise<SchoolStanding> => {
      const [plan] = await listPlans(deps.db, season, scope, { schoolId });
      if (!plan) throw new ProblemError(404, 'not-found');
      const demand = (await countDemand(deps.db, season)).get(schoolId) ?? {};
      return standing(plan, demand, (await thresholdsInForce(deps.db))(plan.school.districtId));
    };
    const done = await deps.db.transaction().execute(async (trx) => {
      await lockPlans(trx, season, [schoolId]);
      const [before] = await listPlans(trx, season, scope, { schoolId });
      if (!before || before.version === 0) throw new ProblemError(409, 'no-intake-plan');
      if (before.version !== version) return false;
      if (before.taken > places({ classes, classSize })) {
        throw new ProblemError(409, 'below-taken', { detail: `${before.taken} places are given` });
      }
      const by = { person, requestId: c.get('requestId') };
      await setPlan(trx, deps, { season, before, plan: { classes, classSize }, reason }, by);
      return true;
    });
    const current = await now();
    if (!done) throw new ProblemError(412, 'changed-meanwhile', { current });
    return c.json(current, 200);
  });
}
