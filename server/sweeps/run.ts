import type { Deps } from '../deps.ts';
import { addChanges } from '../storage/sweep-changes.ts';
import {
  advanceSweep,
  claimSweep,
  commitLater,
  completeSweep,
  failSweep,
  findSweep,
  holdSweep,
  listAbandoned,
} from '../storage/sweeps.ts';
import { listNext } from '../storage/sweep-cases.ts';
import type { NextCase } from '../storage/sweep-cases.ts';
import type { SweepRow } from '../storage/sweeps.ts';
import { unhurried } from '../storage/unhurried.ts';
import { compareStep } from './compare.ts';
import { reEvaluateStep } from './re-evaluate.ts';
import { replayStep } from './replay.ts';
import type { Keep, Step } from './step.ts';

/** A search that comes in the middle of a step waits for its end: so long a step may take. */
const STEP_MS = 40;
const LEAST_CASES = 20;
const MOST_CASES = 400;

/**
 * Walks through the cases of a season in the order of their numbers, a few at a time, each few in a transaction that
 * also says how far the walk is: whenever the process is killed, the next one goes on exactly there. While a few are
 * written, the next are read and judged. Ends when all are done, when somebody stops it, and when the service closes;
 * then another process takes it over.
 */
export async function runSweep(service: Deps, id: string): Promise<void> {
  const deps = { ...service, db: unhurried(service.db, service.pace) };
  const runner = deps.newId();
  if (!(await claimSweep(deps.db, id, runner, deps.now().toISOString()))) return;
  try {
    const sweep = await findSweep(deps.db, id);
    if (!sweep) return;
    const step = await openStep(deps, sweep);
    let cases = LEAST_CASES;
    let end = Promise.resolve(sweep.after);
    const lookAhead = () => {
      const ahead = workOut(deps, sweep.season, end, step, cases);
      end = ahead.end;
      return ahead.part;
    };
    // While one part is judged another is read: the database need not wait for either.
    let [next, afterNext] = [lookAhead(), lookAhead()];
    while (await deps.pace.turn()) {
      const part = await next;
      [next, afterNext] = [afterNext, lookAhead()];
      const began = performance.now();
      if (!(await keepPart(deps, id, runner, part))) return;
      // Reading lets others in between its questions, the transaction lets nobody.
      const took = Math.max(performance.now() - began, part.tookMs / 2, 1);
      const { length } = part.cases;
      const wanted = (length * STEP_MS) / took;
      cases = Math.round(
        Math.min(Math.max(wanted, LEAST_CASES, length / 2), MOST_CASES, length * 2),
      );
    }
  } catch (error) {
    deps.log({ level: 'error', event: 'sweep-failed', sweepId: id, message: String(error) });
    await failSweep(deps.db, id, runner, deps.now().toISOString());
  }
}

/** The next few cases of the walk, and what the step came to with them. */
interface Part {
  after: string;
  cases: NextCase[];
  /** `undefined`: there are no more. */
  last: string | undefined;
  keep: Keep;
  /** How long it took to read them and to work it out. */
  tookMs: number;
}

/** A part that is being worked out, and the number behind which the next begins. */
interface Ahead {
  part: Promise<Part>;
  end: Promise<string>;
}

function workOut(
  deps: Deps,
  season: number,
  behind: Promise<string>,
  step: Step,
  limit: number,
): Ahead {
  const cases = behind.then((after) => listNext(deps.db, season, after, limit));
  const end = Promise.all([behind, cases]).then(
    ([after, found]) => found.at(-1)?.collectionNumber ?? after,
  );
  const part = Promise.all([behind, cases]).then(async ([after, found]) => {
    const began = performance.now();
    const keep = await step(deps.db, found, deps.now().toISOString());
    const tookMs = performance.now() - began;
    return { after, cases: found, last: found.at(-1)?.collectionNumber, keep, tookMs };
  });
  // They are waited for at their turn, or never when the walk ends before.
  for (const each of [end, part]) each.catch(() => {});
  return { part, end };
}

async function openStep(deps: Deps, { season, task }: SweepRow): Promise<Step> {
  switch (task.kind) {
    case 'compare':
      return compareStep(deps, season, task);
    case 're-evaluate':
      return reEvaluateStep(deps, season);
    case 'replay':
      return replayStep(deps);
  }
}

/** `false`: the walk is over, or is not this process's any more. */
async function keepPart(
  deps: Deps,
  id: string,
  runner: string,
  { after, cases, last, keep }: Part,
): Promise<boolean> {
  return deps.db.transaction().execute(async (trx) => {
    const sweep = await holdSweep(trx, id, runner);
    if (sweep?.after !== after) return false;
    const at = deps.now().toISOString();
    if (last === undefined) {
      await completeSweep(trx, id, at);
      return false;
    }
    await commitLater(trx);
    const { changes, verdicts, withoutInputs } = await keep(trx, at);
    await addChanges(trx, id, changes);
    const done = { after: last, cases: cases.length, changed: changes.length };
    await advanceSweep(trx, id, { ...done, verdicts, withoutInputs }, at);
    return true;
  });
}

/** Goes on with the sweeps whose process is gone; `all` where no other process can be walking one. */
export async function resumeAbandoned(deps: Deps, all = false): Promise<void> {
  for (const id of await listAbandoned(deps.db, deps.now(), all)) {
    deps.background(runSweep(deps, id));
  }
}
