import { mount } from '../access.ts';
import type { App, Deps } from '../deps.ts';
import { getSession, signIn, signOut } from '../contract/session.ts';
import type { Person, Session } from '../contract/session.ts';
import { ProblemError } from '../problem.ts';
import { appendAudit } from '../storage/audit.ts';
import { listDemonstrationPeople } from '../storage/people.ts';
import { readSettings } from '../storage/settings.ts';

export function mountSession(app: App, deps: Deps): void {
  const view = async (person: Person | null): Promise<Session> => {
    const { demonstration } = await readSettings(deps.db);
    return {
      person,
      demonstration: demonstration !== null,
      // In a database of one's own there are none, unless `npm run people` let some in for a trial.
      identities: await listDemonstrationPeople(deps.db),
    };
  };
  const audit = (actorId: string, action: 'signed-in' | 'signed-out', requestId: string) =>
    appendAudit(deps.db, {
      at: deps.now().toISOString(),
      actorId,
      action,
      subject: null,
      reason: null,
      requestId,
    });

  mount(app, deps, getSession, async (c) =>
    c.json(await view(await deps.identity.whoIs(c.req.raw)), 200),
  );

  mount(app, deps, signIn, async (c) => {
    const { personId } = c.req.valid('json');
    const opened = await deps.identity.signIn(personId);
    if (!opened) {
      throw new ProblemError(422, 'invalid', {
        errors: [{ field: 'personId', code: 'unknown-person' }],
      });
    }
    await audit(opened.person.id, 'signed-in', c.get('requestId'));
    c.header('set-cookie', opened.cookie);
    return c.json(await view(opened.person), 200);
  });

  mount(app, deps, signOut, async (c) => {
    const person = await deps.identity.whoIs(c.req.raw);
    c.header('set-cookie', await deps.identity.signOut(c.req.raw));
    if (person) await audit(person.id, 'signed-out', c.get('requestId'));
    return c.body(null, 204);
  });
}
