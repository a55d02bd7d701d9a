import { mount } from '../access.ts';
import { carryOut } from '../casework/command.ts';
import { intakeConfirmations } from '../contract/check-in.ts';
import type { App, Deps } from '../deps.ts';
import { listExisting } from '../storage/cases.ts';
import { listAllSchools } from '../storage/schools.ts';

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
    let accepted = 0;
    let unchanged = 0;
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
      let repeated = false;
      await carryOut(deps, {
        collectionNumber,
        person: c.get('person'),
        requestId: c.get('requestId'),
        version: null,
        action: null,
        decide: (state) => {
          repeated = state.guardianConfirmedSchoolId === schoolId;
          return repeated ? [] : [{ type: 'guardian-confirmed', data: { schoolId }, reason: null }];
        },
      });
      if (repeated) unchanged += 1;
      else accepted += 1;
    }
    return c.json({ accepted, unchanged, refused }, 200);
  });
}
