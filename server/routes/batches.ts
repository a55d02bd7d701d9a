import { mount } from '../access.ts';
import {
  dryRun,
  getBatch,
  listBatches,
  MOST_MEMBERS,
  resumeBatch,
  retryBatch,
  startBatch,
  undoBatch,
} from '../contract/batches.ts';
import type { Batch, BatchMember } from '../contract/batches.ts';
import type { AuditAction } from '../contract/audit.ts';
import type { VerificationFilters } from '../contract/verification.ts';
import type { Person } from '../contract/session.ts';
import type { App, Deps } from '../deps.ts';
import { notFound, ProblemError } from '../problem.ts';
import { getSeasonYear } from '../season.ts';
import { appendAudit } from '../storage/audit.ts';
import {
  addBatch,
  findBatch,
  listBatchRows,
  listDone,
  listFailures,
  reapBatches,
  restartBatch,
} from '../storage/batches.ts';
import type { BatchRow } from '../storage/batches.ts';
import { findClaims } from '../storage/claims.ts';
import { listVisible, scopeOf } from '../storage/scope.ts';
import { listQueueMembers } from '../storage/verification.ts';
import { batchViews } from '../verification/batch-view.ts';
import { tryOut } from '../verification/dry-run.ts';
import { executeBatch } from '../verification/execute.ts';
import { queueOf } from './verification.ts';

const MOST_FAILURES = 200;
const LATEST = 20;

export function mountBatches(app: App, deps: Deps): void {
  mount(app, deps, dryRun, async (c) => {
    const { decision, group, selection } = c.req.valid('json');
    const person = c.get('person');
    refuseBarred(deps, decision.kind);
    const members =
      'cases' in selection
        ? await ownCases(deps, person, selection.cases)
        : await allOf(deps, person, selection.filters);
    const found = await tryOut(deps, person, { decision, group, reason: '' }, members);
    const { claims } = await queueOf(deps, person, {});
    const numbers = members.map((each) => each.collectionNumber);
    const held = [...(await findClaims(deps.db, claims, numbers)).values()];
    return c.json({ ...found, claimedByOthers: held.filter(({ mine }) => !mine).length }, 200);
  });

  mount(app, deps, startBatch, async (c) => {
    const { decision, group, cases, reason, idempotencyKey } = c.req.valid('json');
    const person = c.get('person');
    refuseBarred(deps, decision.kind);
    const batch = await begin(deps, person, c.get('requestId'), {
      action: 'started-batch',
      batch: { group_name: group, decision, reason, undoes: null },
      members: await ownCases(deps, person, cases),
      key: idempotencyKey,
    });
    return c.json(batch, 202);
  });

  mount(app, deps, listBatches, async (c) => {
    await reapBatches(deps.db, deps.now());
    const person = c.get('person');
    const season = await getSeasonYear(deps);
    const rows = await listBatchRows(deps.db, season, scopeOf(person), LATEST);
    return c.json({ rows: await batchViews(deps, rows, person) }, 200);
  });

  mount(app, deps, getBatch, async (c) => {
    const view = await current(deps, c.req.valid('param').batchId, c.get('person'));
    const failures = await listFailures(deps.db, view.id, MOST_FAILURES);
    return c.json({ ...view, failures, moreFailures: view.failed - failures.length }, 200);
  });

  mount(app, deps, undoBatch, async (c) => {
    const person = c.get('person');
    const of = await current(deps, c.req.valid('param').batchId, person);
    refuseUnless(of, 'undo');
    const done = await listDone(deps.db, of.id);
    const batch = await begin(deps, person, c.get('requestId'), {
      action: 'undid-batch',
      batch: {
        group_name: of.group,
        decision: { kind: 'undo' },
        reason: c.req.valid('json').reason,
        undoes: of.id,
      },
      members: done.map((row) => ({ collectionNumber: row.collection_number, version: null })),
      // Whoever asks twice takes it back once.
      key: `undo/${of.id}`,
    });
    return c.json(batch, 202);
  });

  mount(app, deps, retryBatch, async (c) =>
    c.json(await again(deps, c.req.valid('param').batchId, c, 'retry'), 202),
  );
  mount(app, deps, resumeBatch, async (c) =>
    c.json(await again(deps, c.req.valid('param').batchId, c, 'resume'), 202),
  );
}

function refuseBarred(deps: Deps, kind: string): void {
  if (kind === 'ask-source-again' && deps.sources === null) {
    throw new ProblemError(409, 'no-source-connection');
  }
}

function refuseUnless(batch: Batch, name: 'undo' | 'retry' | 'resume'): void {
  const action = batch.actions.find((each) => each.name === name);
  if (!action?.allowed) throw new ProblemError(409, action?.because ?? 'wrong-status');
}

/** Each case once, and only those of the person's scope: what is outside does not exist. */
async function ownCases(
  deps: Deps,
  person: Person,
  cases: readonly BatchMember[],
): Promise<BatchMember[]> {
  const members = new Map(cases.map((each) => [each.collectionNumber, each]));
  const visible = await listVisible(deps.db, scopeOf(person), [...members.keys()]);
  const own = [...members.values()].filter((each) => visible.has(each.collectionNumber));
  if (own.length < members.size) throw notFound();
  return own;
}

async function allOf(
  deps: Deps,
  person: Person,
  filters: VerificationFilters,
): Promise<BatchMember[]> {
  const queue = await queueOf(deps, person, filters);
  const members = await listQueueMembers(deps.db, queue, MOST_MEMBERS);
  if (members.length > MOST_MEMBERS) {
    throw new ProblemError(422, 'invalid', {
      errors: [{ field: 'selection', code: 'too-many-cases', detail: String(MOST_MEMBERS) }],
    });
  }
  return members;
}

async function current(deps: Deps, id: string, person: Person): Promise<Batch> {
  await reapBatches(deps.db, deps.now());
  const row = await findBatch(deps.db, id);
  if (!row) throw notFound();
  return viewOf(deps, row, person);
}

async function viewOf(deps: Deps, row: BatchRow, person: Person): Promise<Batch> {
  const [view] = await batchViews(deps, [row], person);
  return view as Batch;
}

interface Beginning {
  action: 'started-batch' | 'undid-batch';
  batch: Pick<BatchRow, 'group_name' | 'decision' | 'reason' | 'undoes'>;
  members: readonly { collectionNumber: string; version: number | null }[];
  key: string;
}

async function begin(
  deps: Deps,
  person: Person,
  requestId: string,
  { action, batch, members, key }: Beginning,
): Promise<Batch> {
  const at = deps.now().toISOString();
  const { row, isNew } = await addBatch(
    deps.db,
    {
      id: deps.newId(),
      season: await getSeasonYear(deps),
      district_id: person.districtId ?? '',
      ...batch,
      started_at: at,
      started_by: person.id,
      beat_at: at,
      idempotency_key: batch.undoes === null ? `${person.id}/${key}` : key,
    },
    members,
  );
  if (JSON.stringify(row.decision) !== JSON.stringify(batch.decision)) {
    throw new ProblemError(409, 'key-already-used');
  }
  if (isNew) {
    await log(deps, person, requestId, action, row.id, batch.reason);
    deps.background(executeBatch(deps, row, requestId));
  }
  return viewOf(deps, row, person);
}

/** Sets a batch going again: those that failed, or what an interruption left. */
async function again(
  deps: Deps,
  id: string,
  c: { get(key: 'person'): Person; get(key: 'requestId'): string },
  name: 'retry' | 'resume',
): Promise<Batch> {
  const person = c.get('person');
  const batch = await current(deps, id, person);
  refuseUnless(batch, name);
  const from = name === 'retry' ? 'complete' : 'interrupted';
  const at = deps.now().toISOString();
  // Of two who ask at once, one sets it going; both see it run.
  if (await restartBatch(deps.db, id, from, at)) {
    const action = name === 'retry' ? 'retried-batch' : 'resumed-batch';
    await log(deps, person, c.get('requestId'), action, id, null);
    deps.background(
      executeBatch(deps, (await findBatch(deps.db, id)) as BatchRow, c.get('requestId')),
    );
  }
  return current(deps, id, person);
}

async function log(
  deps: Deps,
  person: Person,
  requestId: string,
  action: AuditAction,
  subject: string,
  reason: string | null,
): Promise<void> {
  const at = deps.now().toISOString();
  await appendAudit(deps.db, { at, actorId: person.id, action, subject, reason, requestId });
}
