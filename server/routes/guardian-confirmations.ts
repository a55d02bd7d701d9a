import { mount } from '../access.ts';
import { carryOutAtOnce } from '../casework/at-once.ts';
import type { Command } from '../casework/command.ts';
import { intakeConfirmations } from '../contract/check-in.ts';
import type { App, Deps } from '../deps.ts';
import { listExisting } from '../storage/cases.ts';
import { listEventsOfMany } from '../storage/follow-up.ts';
import { listAllSchools } from '../storage/schools.ts';

/** One statement writes so many. */
const AT_ONCE = 200;

/** The family's half of L12, as the city's app delivers it: a few at a time or a whole evening's. */
export function mountGuardianConfirmations(app: App, deps: Deps): void {
  mount(app, deps, intakeConfirmations, async (c) => {
    const { confirmations } = c.req.valid('json');
    const existing = await listExisting(
      deps.db,
      confirmations.map((each) => each.collectionNumber),
    );
    const schools = new Set((await listAllSchools(deps.db)).map(({ id }) => id));
    const refused: { collectionNumber: string; code: string }[] = [];
    const commands: Command[] = [];
    for (const { collectionNumber, schoolId } of confirmations) {
      if (!existing.has(collectionNumber)) {
        refused.push({ collectionNumber, code: 'never-collected' });
        continue;
      }
      // A school that is not theirs is kept and followed up (L12); one that is nowhere is a fault of the sender.
      if (!schools.has(schoolId)) {
        refused.push({ collectionNumber, code: 'unknown-school' });
        continue;
      }
      commands.push({
        collectionNumber,
        person: c.get('person'),
        requestId: c.get('requestId'),
        version: null,
        action: null,
        decide: (state) =>
          state.guardianConfirmedSchoolId === schoolId
            ? []
            : [{ type: 'guardian-confirmed', data: { schoolId }, reason: null }],
      });
    }
    let accepted = 0;
    for (let start = 0; start < commands.length; start += AT_ONCE) {
      const some = commands.slice(start, start + AT_ONCE);
      const numbers = some.map(({ collectionNumber }) => collectionNumber);
      const events = await listEventsOfMany(deps.db, numbers);
      for (const outcome of await carryOutAtOnce(deps, some, events)) {
        if ('failure' in outcome) throw outcome.failure;
        if (outcome.done) accepted += 1;
      }
    }
    const unchanged = commands.length - accepted;
    return c.json({ accepted, unchanged, refused }, 200);
  });
}
