import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { caseView } from '../casework/case-view.ts';
import { carryOut } from '../casework/command.ts';
import {
  addNote,
  countApplicants,
  getCase,
  listApplicants,
  reveal,
} from '../contract/applicants.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { countFacets, listApplicantRows } from '../storage/applicants.ts';
import { appendAudit } from '../storage/audit.ts';
import { getApplicant, listGuardians } from '../storage/cases.ts';
import { scopeOf } from '../storage/scope.ts';

export function mountApplicants(app: App, deps: Deps): void {
  mount(app, deps, listApplicants, async (c) => {
    const query = c.req.valid('query');
    const { rows, total } = await listApplicantRows(
      deps.db,
      await getSeasonYear(deps),
      scopeOf(c.get('person')),
      query,
    );
    return c.json({ rows, total, page: query.page, pageSize: query.pageSize }, 200);
  });

  mount(app, deps, countApplicants, async (c) =>
    c.json(
      await countFacets(
        deps.db,
        await getSeasonYear(deps),
        scopeOf(c.get('person')),
        c.req.valid('query'),
      ),
      200,
    ),
  );

  mount(app, deps, getCase, async (c) =>
    c.json(await caseView(deps, c.req.valid('param').collectionNumber, c.get('person')), 200),
  );

  mount(app, deps, reveal, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { what, guardian, reason } = c.req.valid('json');
    const value = await wholeNumber(deps, collectionNumber, what, guardian);
    // Logged before it is shown: what cannot be logged is not shown.
    await appendAudit(deps.db, {
      at: deps.now().toISOString(),
      actorId: c.get('person').id,
      action: `revealed-${what}`,
      subject: collectionNumber,
      reason: what.startsWith('guardian') ? `${reason} (${guardian + 1})` : reason,
      requestId: c.get('requestId'),
    });
    return c.json({ value }, 200);
  });

  mount(app, deps, addNote, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const { text, attachments } = c.req.valid('json');
    await carryOut(deps, {
      collectionNumber,
      person: c.get('person'),
      requestId: c.get('requestId'),
      version: null,
      action: 'add-note',
      attachments,
      decide: () => [
        {
          type: 'note-added',
          data: { text, ...(attachments?.length ? { attachments } : {}) },
          reason: null,
        },
      ],
    });
    return c.json(await caseView(deps, collectionNumber, c.get('person')), 200);
  });
}

async function wholeNumber(
  deps: Deps,
  collectionNumber: string,
  what: 'pupil-id' | 'student-number' | 'guardian-id' | 'guardian-phone',
  position: number,
): Promise<string | null> {
  if (what === 'pupil-id' || what === 'student-number') {
    const applicant = await getApplicant(deps.db, collectionNumber);
    return what === 'pupil-id' ? applicant.id_number : applicant.student_number;
  }
  const guardian = (await listGuardians(deps.db, collectionNumber))[position];
  if (!guardian) {
    throw new ProblemError(422, 'invalid', {
      errors: [{ field: 'guardian', code: 'no-such-guardian' }],
    });
  }
  return what === 'guardian-id' ? guardian.id_number : guardian.phone;
}
