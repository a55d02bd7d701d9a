import type { CaseEvent, DeskFacts } from '../../domain/casework/events.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import { readAtDesk } from '../storage/desk.ts';
import { carryOutAtOnce } from './at-once.ts';
import type { Command } from './command.ts';

export interface DeskCheckIn extends Partial<DeskFacts> {
  collectionNumber: string;
  version: number;
}

export interface AtDesk {
  person: Person;
  requestId: string;
  checkIn: DeskCheckIn;
}

export type CheckedIn = { state: CaseState; repeated: boolean } | { failure: unknown };

/**
 * The school's half of L12, for one child or many, of one desk or several, each for itself. Repeating one under the
 * same key changes nothing, so that a desk may send again what it heard no answer to. It takes and frees no place,
 * so that it need not wait for expired holds. A child that is not the school's does not exist for it.
 */
export async function checkInAtDesk(
  deps: Deps,
  arrivals: readonly AtDesk[],
  dryRun = false,
): Promise<CheckedIn[]> {
  const places = arrivals.map(({ person, checkIn: { collectionNumber } }) => ({
    collectionNumber,
    schoolId: schoolOf(person),
  }));
  const desk = await readAtDesk(deps.db, places);
  if (desk === null) throw new ProblemError(409, 'no-season');
  const repeated = new Set<Command>();
  const commands = arrivals.map((arrival) => {
    const known = desk.isThere(arrival.checkIn.collectionNumber, schoolOf(arrival.person));
    return known ? commandOf(arrival, dryRun, repeated) : null;
  });
  const known = commands.filter((command) => command !== null);
  // Places are nobody's to take up before the formal allocation is public (L16).
  const outcomes = desk.released ? await carryOutAtOnce(deps, known, desk.events) : [];
  const byCommand = new Map(known.map((command, index) => [command, outcomes[index]]));
  return commands.map((command) => {
    const outcome = command && byCommand.get(command);
    if (!command) return { failure: notFound() };
    if (!outcome) return { failure: new ProblemError(409, 'not-released') };
    return 'failure' in outcome
      ? outcome
      : { state: outcome.state, repeated: repeated.has(command) };
  });
}

function commandOf(
  { person, requestId, checkIn }: AtDesk,
  dryRun: boolean,
  repeated: Set<Command>,
): Command {
  const { collectionNumber, version, ...facts } = checkIn;
  const schoolId = schoolOf(person);
  const command: Command = {
    collectionNumber,
    person,
    requestId,
    version,
    action: 'check-in',
    isRepeated: (events) => {
      const again = hasKey(events, facts.key);
      if (again) repeated.add(command);
      return again;
    },
    decide: () =>
      dryRun ? [] : [{ type: 'checked-in', data: { schoolId, ...facts }, reason: null }],
  };
  return command;
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
