import type { Transaction } from 'kysely';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { Database } from '../storage/database.ts';
import { getApplicant } from '../storage/cases.ts';
import { listEventsOfMany } from '../storage/follow-up.ts';
import { lockCases } from '../storage/private-admissions.ts';
import { lockPlans } from '../storage/schools.ts';
import { listVisible, scopeOf } from '../storage/scope.ts';
import { carryOutWithin, releaseExpiredHolds } from './command.ts';
import type { NewEvent } from './command.ts';

/** How long a place stays held for a case that nobody proposes it for. */
export const HOLD_MINUTES = 30;

export function minutesLater(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

interface Side {
  collectionNumber: string;
  /** The version that the officer saw. */
  version: number;
}

/**
 * Two children change the places that one officer holds for them. Both are given back and both taken within one
 * transaction, under the locks of both schools: so it works where either is full, and nobody comes between.
 */
export async function swap(
  deps: Deps,
  caller: { person: Person; requestId: string },
  sides: readonly [Side, Side],
): Promise<CaseState> {
  const numbers = sides.map(({ collectionNumber }) => collectionNumber);
  if (numbers[0] === numbers[1]) throw new ProblemError(422, 'invalid', sameCase());
  const visible = await listVisible(deps.db, scopeOf(caller.person), numbers);
  if (visible.size < 2) throw notFound();
  await releaseExpiredHolds(deps);
  return deps.db.transaction().execute(async (trx) => {
    await lockCases(trx, numbers);
    const events = await listEventsOfMany(trx, numbers);
    const held = numbers.map((number) => foldCase(events.get(number) ?? []));
    const [here, there] = held.map((state) => state.holdSchoolId);
    if (!here || !there) throw new ProblemError(409, 'not-held');
    if (held.some((state) => state.heldBy !== caller.person.id))
      throw new ProblemError(409, 'not-your-hold');
    const { season } = await getApplicant(trx, sides[0].collectionNumber);
    await lockPlans(trx, season, [here, there]);
    const step = stepper(trx, deps, caller);
    const released = (): NewEvent[] => [{ type: 'hold-released', data: {}, reason: null }];
    for (const side of sides) await step(side, 'release-hold', released);
    const holdAt =
      (schoolId: string) =>
      (_state: CaseState, at: string): NewEvent[] => [
        { type: 'held', data: { schoolId, until: minutesLater(at, HOLD_MINUTES) }, reason: null },
      ];
    const again = (side: Side) => ({ ...side, version: null });
    const swapped = await step(again(sides[0]), 'hold', holdAt(there));
    await step(again(sides[1]), 'hold', holdAt(here));
    return swapped;
  });
}

function sameCase() {
  return { errors: [{ field: 'with', code: 'same-case' }] };
}

function stepper(
  trx: Transaction<Database>,
  deps: Deps,
  caller: { person: Person; requestId: string },
) {
  return async (
    side: { collectionNumber: string; version: number | null },
    action: 'hold' | 'release-hold',
    decide: (state: CaseState, at: string) => NewEvent[],
  ) => (await carryOutWithin(trx, deps, { ...caller, ...side, action, decide })).state;
}
