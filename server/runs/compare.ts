import type { Kysely } from 'kysely';
import { MOVE_REASONS, whyMoved } from '../../domain/allocation/compare-runs.ts';
import type { ComparedRun, MoveReason } from '../../domain/allocation/compare-runs.ts';
import type { Database } from '../storage/database.ts';
import { listDifferent } from '../storage/run-comparison.ts';
import type { DifferentPlacements, PlacementToCompare } from '../storage/run-comparison.ts';
import { findRun } from '../storage/runs.ts';
import type { RunRow, RunSummary } from '../storage/runs.ts';
import type { Scope } from '../storage/scope.ts';

export interface Move extends DifferentPlacements {
  why: MoveReason;
}

export interface Comparison {
  pupils: number;
  moves: Move[];
}

/** Runs never change once complete, so neither does what they are compared to; the last few are kept at hand. */
const KEPT = 6;
const kept = new WeakMap<Kysely<Database>, Map<string, Comparison>>();

/** Who has another result in one run than in another, and why, within the scope; in the order of their numbers. */
export async function compare(
  db: Kysely<Database>,
  before: RunRow,
  after: RunRow,
  scope: Scope,
): Promise<Comparison> {
  const cache = kept.get(db) ?? new Map<string, Comparison>();
  kept.set(db, cache);
  const key = JSON.stringify([before.id, after.id, scope]);
  const known = cache.get(key);
  if (known) return known;
  const runs = { before: comparedRun(before), after: comparedRun(after) };
  const { pupils, different } = await listDifferent(
    db,
    await resultOf(db, before),
    await resultOf(db, after),
    scope,
  );
  const moves = different.flatMap((placements): Move[] => {
    const why = whyMoved(placements.before, placements.after, runs);
    return why === null ? [] : [{ ...placements, why }];
  });
  const made = { pupils, moves };
  const [oldest] = cache.keys();
  if (oldest !== undefined && cache.size >= KEPT) cache.delete(oldest);
  cache.set(key, made);
  return made;
}

/**
 * The runs that together say what a run's result is: whom a correction leaves out (who confirmed, whom coordination
 * placed) it leaves where the run that it corrects had them. The nearer speaks first.
 */
async function resultOf(db: Kysely<Database>, run: RunRow): Promise<string[]> {
  const ids = [run.id];
  for (let { corrects } = run; corrects !== null;) {
    ids.push(corrects);
    corrects = (await findRun(db, corrects))?.corrects ?? null;
  }
  return ids;
}

function comparedRun(run: RunRow): ComparedRun {
  const { schools } = run.summary as RunSummary;
  return {
    rulebook: run.rulebook,
    editions: run.editions,
    straddle: run.straddle,
    seed: run.seed,
    // Places that others have meanwhile are no other intake plan: they moved the line.
    places: new Map(
      schools.map(({ schoolId, capacity, planned }) => [schoolId, planned ?? capacity]),
    ),
  };
}

/** The school of the place, `null` without one. */
export function placeIn(placement: PlacementToCompare | null): string | null {
  return placement?.outcome === 'placed' ? placement.schoolId : null;
}

/** How many moved for each reason, in the order of reading; none are left out. */
export function countReasons(moves: readonly Move[]): { why: MoveReason; pupils: number }[] {
  return MOVE_REASONS.map((why) => ({
    why,
    pupils: moves.filter((move) => move.why === why).length,
  })).filter(({ pupils }) => pupils > 0);
}

/** How many went from where to where, largest first. */
export function countFlows(
  moves: readonly Move[],
): { from: string | null; to: string | null; pupils: number }[] {
  const flows = new Map<string, { from: string | null; to: string | null; pupils: number }>();
  for (const { before, after } of moves) {
    const flow = { from: placeIn(before), to: placeIn(after), pupils: 1 };
    const key = `${flow.from} ${flow.to}`;
    const known = flows.get(key);
    if (known) known.pupils += 1;
    else flows.set(key, flow);
  }
  return [...flows.entries()]
    .sort(([a, one], [b, other]) => other.pupils - one.pupils || (a < b ? -1 : 1))
    .map(([, flow]) => flow);
}
