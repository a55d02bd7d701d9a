import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import type { ClaimView } from '../storage/claims.ts';
import { readSettings } from '../storage/settings.ts';

/** Claims as this person sees them now. */
export async function claimView(deps: Deps, person: Person): Promise<ClaimView> {
  const { claimMinutes } = await readSettings(deps.db);
  return { personId: person.id, now: deps.now(), minutes: claimMinutes };
}
