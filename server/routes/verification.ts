import { decisionsFor } from '../../domain/verification/decisions.ts';
import { mount } from '../access.ts';
import {
  claimCase,
  claimNext,
  getClaim,
  listVerification,
  releaseClaim,
} from '../contract/verification.ts';
import type { VerificationFilters, VerificationList } from '../contract/verification.ts';
import type { Person } from '../contract/session.ts';
import type { App, Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { dropClaim, findClaims, takeClaim } from '../storage/claims.ts';
import { scopeOf } from '../storage/scope.ts';
import { claimView } from '../verification/claim-view.ts';
import { countQueue, findNextFree, listQueuePage } from '../storage/verification.ts';
import type { QueueOf } from '../storage/verification.ts';

/** Of so many who reach for the next case at once, each gets one. */
const MOST_TRIES = 20;

/** The queue that this person sees through these filters. */
export async function queueOf(
  deps: Deps,
  person: Person,
  filters: VerificationFilters & { district?: string },
): Promise<QueueOf> {
  return {
    season: await getSeasonYear(deps),
    scope: scopeOf(person),
    filters,
    claims: await claimView(deps, person),
  };
}

/** What may be decided in a group; a decision that asks the registers needs a way to them. */
function decisionsIn(
  deps: Deps,
  person: Person,
  group: VerificationFilters['group'],
): VerificationList['decisions'] {
  return decisionsFor(group ?? null).map((kind) => {
    const because =
      person.role !== 'officer'
        ? 'wrong-role'
        : kind === 'ask-source-again' && deps.sources === null
          ? 'no-source-connection'
          : null;
    return { kind, allowed: because === null, because };
  });
}

export function mountVerification(app: App, deps: Deps): void {
  mount(app, deps, listVerification, async (c) => {
    const { page, pageSize, ...filters } = c.req.valid('query');
    const queue = await queueOf(deps, c.get('person'), filters);
    const { counts, all } = await countQueue(deps.db, queue);
    return c.json(
      {
        rows: await listQueuePage(deps.db, queue, { page, pageSize }),
        total: filters.group ? counts[filters.group] : all,
        page,
        pageSize,
        counts,
        all,
        decisions: decisionsIn(deps, c.get('person'), filters.group),
        claimMinutes: queue.claims.minutes,
        asOf: deps.now().toISOString(),
      },
      200,
    );
  });

  mount(app, deps, claimNext, async (c) => {
    const { filters, after } = c.req.valid('json');
    const queue = await queueOf(deps, c.get('person'), filters);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const collectionNumber = await findNextFree(deps.db, queue, after);
      // A colleague may have been quicker; then the next one is looked for.
      if (
        collectionNumber === null ||
        (await takeClaim(deps.db, queue.claims, collectionNumber, false))
      ) {
        return c.json({ collectionNumber }, 200);
      }
    }
    return c.json({ collectionNumber: null }, 200);
  });

  mount(app, deps, getClaim, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const view = await claimView(deps, c.get('person'));
    const claims = await findClaims(deps.db, view, [collectionNumber]);
    return c.json(
      { claim: claims.get(collectionNumber) ?? null, asOf: view.now.toISOString() },
      200,
    );
  });

  mount(app, deps, claimCase, async (c) => {
    const { collectionNumber } = c.req.valid('param');
    const view = await claimView(deps, c.get('person'));
    const taken = await takeClaim(deps.db, view, collectionNumber, c.req.valid('json').takeOver);
    const claim = (await findClaims(deps.db, view, [collectionNumber])).get(collectionNumber);
    if (!taken || !claim) throw new ProblemError(409, 'claimed-by-colleague', { current: claim });
    return c.json({ claim }, 200);
  });

  mount(app, deps, releaseClaim, async (c) => {
    await dropClaim(deps.db, c.get('person').id, c.req.valid('param').collectionNumber);
    return c.body(null, 204);
  });
}
