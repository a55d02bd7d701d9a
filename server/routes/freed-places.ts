import type { ActionName } from '../../domain/casework/action-names.ts';
import { availableActions } from '../../domain/casework/actions.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { Offer } from '../../domain/coordination/offer-places.ts';
import { mount } from '../access.ts';
import { actorOf } from '../casework/actor.ts';
import { carryOut, releaseExpiredHolds } from '../casework/command.ts';
import type { Command } from '../casework/command.ts';
import { stateView } from '../casework/views.ts';
import {
  acceptOffer,
  declineOffer,
  listFreedPlaces,
  offerPlace,
} from '../contract/freed-places.ts';
import type { FreedSchool, OfferedChild } from '../contract/freed-places.ts';
import type { Person } from '../contract/session.ts';
import type { App, Deps } from '../deps.ts';
import { offersOf } from '../offers/offers.ts';
import type { DistrictOffers, OfferRow } from '../offers/offers.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { getApplicant } from '../storage/cases.ts';
import { listEventsOfMany } from '../storage/follow-up.ts';
import { coordinationInForce } from '../storage/coordination-settings.ts';
import { countFilled } from '../storage/freed-places.ts';
import { listDistricts, lockPlans } from '../storage/schools.ts';
import { districtOf, scopeOf } from '../storage/scope.ts';

export function mountFreedPlaces(app: App, deps: Deps): void {
  mount(app, deps, listFreedPlaces, async (c) => {
    await releaseExpiredHolds(deps);
    const person = c.get('person');
    const season = await getSeasonYear(deps);
    const { district } = c.req.valid('query');
    const scope = districtOf(scopeOf(person));
    const all = (await listDistricts(deps.db)).map(({ id }) => id);
    const asked = all.filter(
      (id) => (scope === null || id === scope) && (district === undefined || id === district),
    );
    const schools: FreedSchool[] = [];
    let filled = 0;
    for (const id of asked) {
      const offers = await offersOf(deps.db, season, id);
      schools.push(...(await schoolViews(deps, person, offers)));
      const ids = offers.schools.map(({ schoolId }) => schoolId);
      filled += await countFilled(deps.db, season, ids);
    }
    const at = deps.now().toISOString();
    const { leastGainMetres } = await coordinationInForce(deps.db, season);
    return c.json({ at, leastGainMetres, schools, filled }, 200);
  });

  type Asked = {
    get(key: 'person'): Person;
    get(key: 'requestId'): string;
    req: { valid(part: 'param'): { collectionNumber: string } };
  };
  const command = async (
    c: Asked,
    action: ActionName,
    version: number,
    decide: Command['decide'],
  ) => {
    const { collectionNumber } = c.req.valid('param');
    const person = c.get('person');
    const requestId = c.get('requestId');
    const state = await carryOut(deps, {
      collectionNumber,
      person,
      requestId,
      version,
      action,
      decide,
    });
    return stateView(collectionNumber, state, person);
  };

  mount(app, deps, offerPlace, async (c) => {
    const { version, schoolId } = c.req.valid('json');
    const { collectionNumber } = c.req.valid('param');
    const { season, district_id: districtId } = await getApplicant(deps.db, collectionNumber);
    const offered: Command['decide'] = async (_state, _at, trx) => {
      // Under this lock nobody else offers the same place.
      await lockPlans(trx, season, [schoolId]);
      const { next } = await offersOf(trx, season, districtId);
      const offer = next.find(
        (each) => each.collectionNumber === collectionNumber && each.schoolId === schoolId,
      );
      if (!offer) throw new ProblemError(409, 'not-next');
      const { code, gain } = offer;
      return [{ type: 'place-offered', data: { schoolId, code, gain }, reason: null }];
    };
    return c.json(await command(c, 'offer-place', version, offered), 200);
  });

  mount(app, deps, acceptOffer, async (c) => {
    const accepted: Command['decide'] = ({ offeredSchoolId: schoolId }) => {
      if (schoolId === null) throw new ProblemError(409, 'nothing-offered');
      return [{ type: 'placement-approved', data: { schoolId }, reason: null }];
    };
    return c.json(await command(c, 'accept-offer', c.req.valid('json').version, accepted), 200);
  });

  mount(app, deps, declineOffer, async (c) => {
    const { version, reason } = c.req.valid('json');
    const declined: Command['decide'] = ({ offeredSchoolId: schoolId }) => {
      if (schoolId === null) throw new ProblemError(409, 'nothing-offered');
      return [{ type: 'offer-declined', data: { schoolId }, reason }];
    };
    return c.json(await command(c, 'decline-offer', version, declined), 200);
  });
}

async function schoolViews(
  deps: Deps,
  person: Person,
  offers: DistrictOffers,
): Promise<FreedSchool[]> {
  const offered = [...offers.children.values()].filter((row) => row.offered_school_id !== null);
  const events = await listEventsOfMany(deps.db, [
    ...offered.map((row) => row.collection_number),
    ...offers.next.map((offer) => offer.collectionNumber),
  ]);
  const viewOf = (row: OfferRow, offer: Pick<Offer, 'code' | 'metres' | 'from' | 'gain'>) => {
    const own = events.get(row.collection_number) ?? [];
    const state = foldCase(own);
    return {
      collectionNumber: row.collection_number,
      name: row.name,
      version: state.version,
      status: state.status,
      category: row.category,
      reasons: row.reasons,
      ...offer,
      offeredBy: row.offered_by,
      actions: availableActions(state, actorOf(person)).filter(
        ({ name }) => name.endsWith('-offer') || name === 'offer-place',
      ),
    } satisfies OfferedChild;
  };
  return offers.schools
    .map((school) => ({
      schoolId: school.schoolId,
      placesLeft: school.placesLeft,
      toOffer: school.toOffer,
      freed: school.freed.map((row) => ({
        at: row.at,
        because: row.because,
        collectionNumber: row.collection_number,
        name: row.name,
      })),
      offered: school.offered.map((row) =>
        viewOf(row, offerOf(row, events.get(row.collection_number) ?? [])),
      ),
      next: offers.next
        .filter((offer) => offer.schoolId === school.schoolId)
        .flatMap(({ collectionNumber, code, metres, from, gain }) => {
          const row = offers.children.get(collectionNumber);
          return row ? [viewOf(row, { code, metres, from, gain })] : [];
        }),
    }))
    .filter((school) => school.freed.length > 0 || school.offered.length > 0);
}

/** What was said when the place was offered. */
function offerOf(row: OfferRow, events: readonly CaseEvent[]) {
  const last = events.findLast((event) => event.type === 'place-offered');
  return {
    code: last?.data.code ?? ('nearest' as const),
    metres: null,
    from: row.placed_school_id,
    gain: last?.data.gain ?? null,
  };
}
