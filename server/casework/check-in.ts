import type { CaseEvent, DeskFacts, EventType } from '../../domain/casework/events.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { carryOutWithin } from './command.ts';

/**
 * What does not touch a check-in that is on its way: the other side of L12, and what was said on the telephone.
 * A report that the child did not come is answered by the child.
 */
export const BESIDE_THE_DESK: ReadonlySet<EventType> = new Set<EventType>([
  'guardian-confirmed',
  'guardian-confirmation-withdrawn',
  'call-noted',
  'note-added',
  'no-show-reported',
  'no-show-returned',
]);

export interface DeskCheckIn extends Partial<DeskFacts> {
  collectionNumber: string;
  version: number;
}

interface AtDesk {
  person: Person;
  requestId: string;
}

export type CheckedIn = { state: CaseState; repeated: boolean };

/**
 * The school's half of L12. Repeating one under the same key changes nothing, so that a desk may send again what
 * it heard no answer to. It takes and frees no place, so that it need not wait for expired holds.
 */
export async function checkInAtDesk(
  deps: Deps,
  { person, requestId }: AtDesk,
  { collectionNumber, version, ...facts }: DeskCheckIn,
  dryRun = false,
): Promise<CheckedIn> {
  const schoolId = schoolOf(person);
  let repeated = false;
  const { state } = await deps.db.transaction().execute((trx) =>
    carryOutWithin(trx, deps, {
      collectionNumber,
      person,
      requestId,
      version,
      action: 'check-in',
      unmovedBy: BESIDE_THE_DESK,
      isRepeated: (events) => (repeated = hasKey(events, facts.key)),
      decide: () =>
        dryRun ? [] : [{ type: 'checked-in', data: { schoolId, ...facts }, reason: null }],
    }),
  );
  return { state, repeated };
}

function hasKey(events: readonly CaseEvent[], key: string | undefined): boolean {
  return (
    key !== undefined &&
    events.some((event) => event.type === 'checked-in' && event.data.key === key)
  );
}

export function schoolOf(person: Person): string {
  if (person.schoolId === null) throw new ProblemError(403, 'wrong-role');
  return person.schoolId;
}
