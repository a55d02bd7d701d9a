import type { CaseState } from '../../domain/casework/fold.ts';
import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseEvent } from '../../domain/casework/events.ts';
import { mount } from '../access.ts';
import { carryOutAtOnce } from '../casework/at-once.ts';
import type { Command, NewEvent } from '../casework/command.ts';
import { privateWithdrawn } from '../casework/private-withdrawn.ts';
import {
  intakeConfirmations,
  intakeConfirmationWithdrawals,
  intakePrivateWithdrawals,
} from '../contract/both-sides.ts';
import type { ReportedLine } from '../contract/both-sides.ts';
import type { Person } from '../contract/session.ts';
import type { App, Deps } from '../deps.ts';
import { getSeasonYear } from '../season.ts';
import { listEventsOfMany } from '../storage/follow-up.ts';
import { listAllSchools } from '../storage/schools.ts';
import { findFormalPublished } from '../storage/runs.ts';

/** One statement writes so many. */
const AT_ONCE = 200;

/** What the other sides of L12 and L17 deliver: a few lines at a time or a whole evening's. */
export function mountBothSides(app: App, deps: Deps): void {
  mount(app, deps, intakeConfirmations, async (c) => {
    const { confirmations } = c.req.valid('json');
    const schools = new Set((await listAllSchools(deps.db)).map(({ id }) => id));
    const report = await takeIn(deps, callerOf(c), confirmations, ({ schoolId }) => ({
      // A school that is not theirs is kept and followed up (L12); one that is nowhere is a fault of the sender.
      refuse: () => (schools.has(schoolId) ? null : 'unknown-school'),
      decide: (state) =>
        state.guardianConfirmedSchoolId === schoolId
          ? []
          : [{ type: 'guardian-confirmed', data: { schoolId }, reason: null }],
    }));
    return c.json(report, 200);
  });

  mount(app, deps, intakeConfirmationWithdrawals, async (c) => {
    const { withdrawals } = c.req.valid('json');
    const report = await takeIn(deps, callerOf(c), withdrawals, ({ schoolId }) => ({
      refuse: () => null,
      decide: (state) =>
        state.guardianConfirmedSchoolId === schoolId
          ? [{ type: 'guardian-confirmation-withdrawn', data: {}, reason: null }]
          : [],
    }));
    return c.json(report, 200);
  });

  mount(app, deps, intakePrivateWithdrawals, async (c) => {
    const { withdrawals } = c.req.valid('json');
    const formalRun = await findFormalPublished(deps.db, await getSeasonYear(deps));
    const report = await takeIn(deps, callerOf(c), withdrawals, ({ schoolId }) => ({
      refuse: (state, events) => {
        const admitted = events.some(
          (event) =>
            (event.type === 'private-admitted' || event.type === 'private-claimed') &&
            event.data.schoolId === schoolId,
        );
        if (!admitted) return 'not-admitted-there';
        const here = state.privateSchoolId === schoolId && state.checkedInAt !== null;
        return here ? 'has-checked-in' : null;
      },
      decide: (state) => privateWithdrawn(state, schoolId, formalRun, null),
    }));
    return c.json(report, 200);
  });
}

interface Caller {
  person: Person;
  requestId: string;
}
const callerOf = (c: { get(key: 'person'): Person; get(key: 'requestId'): string }): Caller => ({
  person: c.get('person'),
  requestId: c.get('requestId'),
});

interface Told {
  /** Why the line is the sender's mistake. */
  refuse: (state: CaseState, events: readonly CaseEvent[]) => string | null;
  /** An empty list: it was known. */
  decide: (state: CaseState) => NewEvent[];
}

async function takeIn(
  deps: Deps,
  caller: Caller,
  lines: readonly ReportedLine[],
  tell: (line: ReportedLine) => Told,
) {
  const refused: { collectionNumber: string; code: string }[] = [];
  let accepted = 0;
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    const some = lines.slice(start, start + AT_ONCE);
    const events = await listEventsOfMany(
      deps.db,
      some.map(({ collectionNumber }) => collectionNumber),
    );
    const commands: Command[] = [];
    for (const line of some) {
      const { collectionNumber } = line;
      const own = events.get(collectionNumber);
      const { refuse, decide } = tell(line);
      const code = own ? refuse(foldCase(own), own) : 'never-collected';
      if (code !== null) refused.push({ collectionNumber, code });
      else commands.push({ collectionNumber, ...caller, version: null, action: null, decide });
    }
    for (const outcome of await carryOutAtOnce(deps, commands, events)) {
      if ('failure' in outcome) throw outcome.failure;
      if (outcome.done) accepted += 1;
    }
  }
  return { accepted, unchanged: lines.length - refused.length - accepted, refused };
}
