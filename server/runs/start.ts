import type { StraddleRule } from '../../domain/allocation/placement.ts';
import type { RunKind } from '../../domain/allocation/preflight.ts';
import { judgeStale } from '../casework/judge-stale.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { rulebookInForce } from '../rulebook/rulebooks.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import { publishedSignature } from '../storage/published-ranges.ts';
import { countCases } from '../storage/facts.ts';
import { addRun, findFormalPublished } from '../storage/runs.ts';
import type { RunRow } from '../storage/runs.ts';
import { scopeOf } from '../storage/scope.ts';
import { isReEvaluating } from '../storage/sweeps.ts';
import { executeRun } from './execute.ts';
import { editionYearFor, findBeforeRun, refuseBlockers } from './preflight.ts';

export interface RunOrder {
  kind: RunKind;
  idempotencyKey: string;
  straddle?: StraddleRule;
  seed?: string;
  corrects?: string;
}

/** Starts a run in the background, once for each key; what is found before it is kept with it. */
export async function startOrderedRun(
  deps: Deps,
  person: Person,
  order: RunOrder,
  requestId: string,
): Promise<RunRow> {
  const { kind } = order;
  // Officers try their own district out; what concerns the city is the supervisor's (policy §2).
  if ((kind === 'trial') !== (person.role === 'officer')) throw new ProblemError(403, 'wrong-role');
  const season = await getSeasonYear(deps);
  const at = deps.now().toISOString();
  const corrects = order.corrects ?? null;
  if (corrects !== null) {
    const standing = await findFormalPublished(deps.db, season);
    if (kind !== 'formal' || standing !== corrects) {
      throw new ProblemError(409, 'corrects-no-standing-run');
    }
  }
  // Half of the city by one rulebook and half by another would be nobody's policy.
  if (await isReEvaluating(deps.db, season)) throw new ProblemError(409, 're-evaluation-open');
  await judgeStale(deps);
  const scope = scopeOf(person);
  const findings = await findBeforeRun(deps, { kind, season, scope, at, corrects });
  if (kind === 'formal') refuseBlockers(findings);
  const editionYear = await editionYearFor(deps, kind, season, at);
  const { version, settings } = await rulebookInForce(deps.db, season);
  const id = deps.newId();
  const { row, isNew } = await addRun(deps.db, {
    id,
    season,
    kind,
    district_id: person.role === 'officer' ? person.districtId : null,
    edition_year: editionYear,
    editions: await publishedSignature(deps.db, editionYear, at),
    rulebook: version,
    straddle: order.straddle ?? settings.straddle,
    seed: order.seed ?? id,
    preflight: findings,
    corrects,
    total: (await countCases(deps.db, season, scope)) * 2,
    started_at: at,
    started_by: person.id,
    beat_at: at,
    idempotency_key: `${person.id}/${order.idempotencyKey}`,
  });
  if (row.kind !== kind) throw new ProblemError(409, 'key-already-used');
  if (isNew) {
    await appendAudit(deps.db, {
      at,
      actorId: person.id,
      action: `started-${kind}-run`,
      subject: row.id,
      reason: null,
      requestId,
    });
    deps.background(executeRun(deps, row));
  }
  return row;
}
