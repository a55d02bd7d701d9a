import type { Kysely } from 'kysely';
import type { CaseState } from '../../domain/casework/fold.ts';
import { rankSchools } from '../../domain/coordination/rank-schools.ts';
import type { SchoolOption } from '../../domain/coordination/rank-schools.ts';
import { findHome } from '../storage/coordination.ts';
import type { Database } from '../storage/database.ts';
import { listPlans, lockPlans } from '../storage/schools.ts';

/**
 * The public schools of the district that is responsible for the case, as they rank for it at this moment; its own
 * place is in nobody's way. `lock`: nobody takes a place of any of them until the transaction ends.
 */
export async function rankedSchools(
  db: Kysely<Database>,
  collectionNumber: string,
  state: CaseState,
  { lock }: { lock: boolean } = { lock: false },
): Promise<SchoolOption[]> {
  const home = await findHome(db, collectionNumber);
  const scope = { kind: 'district', districtId: home.district_id } as const;
  if (lock) {
    const ids = (await listPlans(db, home.season, scope)).map(({ school }) => school.id);
    await lockPlans(db, home.season, ids);
  }
  const plans = await listPlans(db, home.season, scope);
  return rankSchools({
    home: home.home_point,
    ownSchoolIds: home.home_school_ids,
    schools: plans
      .filter((plan) => plan.school.ownership === 'public')
      .map((plan) => ({
        id: plan.school.id,
        point: plan.school.point,
        capacity: plan.classes * plan.classSize,
        taken: plan.taken - (state.takesPlaceAt === plan.school.id ? 1 : 0),
      })),
  });
}
