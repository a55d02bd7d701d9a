import type { Kysely } from 'kysely';
import { offerPlaces } from '../../domain/coordination/offer-places.ts';
import type { Offer } from '../../domain/coordination/offer-places.ts';
import { serviceKey } from '../../domain/coordination/served-order.ts';
import type { OrderedReason } from '../../domain/coordination/served-order.ts';
import type { Point } from '../../domain/evidence/evidence.ts';
import { coordinationInForce } from '../storage/coordination-settings.ts';
import type { Database } from '../storage/database.ts';
import { listFreed, listOfferChildren } from '../storage/freed-places.ts';
import { listPlans } from '../storage/schools.ts';

type Freed = Awaited<ReturnType<typeof listFreed>>[number];
export type OfferRow = Awaited<ReturnType<typeof listOfferChildren>>[number];

/** The places of a district that came free, what is offered now, and who comes next by the rule. */
export interface DistrictOffers {
  schools: {
    schoolId: string;
    point: Point;
    placesLeft: number;
    /** Came free, is still there, and is offered to nobody. */
    toOffer: number;
    freed: Freed[];
    offered: OfferRow[];
  }[];
  next: Offer[];
  children: Map<string, OfferRow>;
}

/**
 * What came free and has not been given since, as far as the school has room: places are fungible, so one that the
 * ordinary coordination took counts as the one that came free. An offer to a child that keeps its place until it is
 * accepted takes none yet, and is counted here.
 */
export async function offersOf(
  db: Kysely<Database>,
  season: number,
  districtId: string,
): Promise<DistrictOffers> {
  const { leastGainMetres, reasonOrder } = await coordinationInForce(db, season);
  const plans = await listPlans(db, season, { kind: 'district', districtId });
  const open = plans.filter(({ school }) => school.ownership === 'public');
  const ids = open.map(({ school }) => school.id);
  const freedAt = Map.groupBy(await listFreed(db, season, ids), (row) => row.school_id);
  const rows = await listOfferChildren(db, season, districtId);
  const offeredAt = Map.groupBy(
    rows.filter((row) => row.offered_school_id !== null),
    (row) => row.offered_school_id ?? '',
  );
  const schools = open.map(({ school, classes, classSize, taken }) => {
    const placesLeft = Math.max(0, classes * classSize - taken);
    const freed = freedAt.get(school.id) ?? [];
    const offered = offeredAt.get(school.id) ?? [];
    const moves = offered.filter((row) => row.placed_school_id !== null).length;
    // A child without a place takes the offered one at once, which is then among the taken.
    const proposals = offered.length - moves;
    const toOffer = Math.max(0, Math.min(placesLeft - moves, freed.length - proposals - moves));
    return { schoolId: school.id, point: school.point, placesLeft, toOffer, freed, offered };
  });
  const next = offerPlaces({
    schools: schools.map(({ schoolId, point, toOffer }) => ({
      id: schoolId,
      point,
      free: toOffer,
    })),
    children: rows
      .filter((row) => row.offered_school_id === null)
      .map((row) => toChild(row, reasonOrder)),
    leastGainMetres,
  });
  return {
    schools,
    next,
    children: new Map(rows.map((row) => [row.collection_number, row])),
  };
}

function toChild(row: OfferRow, order: readonly OrderedReason[]) {
  const queued = {
    collectionNumber: row.collection_number,
    reasons: row.reasons,
    category: row.category,
    submittedAt: row.submitted_at,
  };
  return {
    collectionNumber: row.collection_number,
    serviceKey: serviceKey(queued, order),
    home: row.home_point,
    ownSchoolIds: row.home_school_ids,
    reasons: row.reasons,
    placedSchoolId: row.placed_school_id,
    awaitedSchoolId: row.awaited_school_id,
    settled:
      row.placed_school_id !== null &&
      (row.status !== 'placed' || row.placed_by !== 'coordination'),
    declinedSchoolIds: row.declined_school_ids,
  };
}
