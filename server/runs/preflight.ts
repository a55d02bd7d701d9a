import { preflight } from '../../domain/allocation/preflight.ts';
import type { PreflightFinding, RunKind } from '../../domain/allocation/preflight.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { editionYearOf } from '../storage/published-ranges.ts';
import { countForPreflight } from '../storage/preflight.ts';
import type { Scope } from '../storage/scope.ts';

/** The ranges that a run of this kind rests on: last year's for reference, else those in force (L16). */
export async function editionYearFor(
  deps: Pick<Deps, 'db'>,
  kind: RunKind,
  season: number,
  at: string,
): Promise<number> {
  if (kind === 'reference') return season - 1;
  return kind === 'formal' ? season : editionYearOf(deps.db, season, at);
}

/** What is found before a run; a run that says which one it corrects is not barred by it. */
export async function findBeforeRun(
  deps: Pick<Deps, 'db'>,
  run: { kind: RunKind; season: number; scope: Scope; at: string; corrects: string | null },
): Promise<PreflightFinding[]> {
  const { kind, season, scope, at } = run;
  const editionYear = await editionYearFor(deps, kind, season, at);
  const figures = await countForPreflight(deps.db, { season, editionYear, scope, at });
  if (run.corrects !== null) figures['formal-already-published'] = 0;
  return preflight(kind, figures);
}

/** A formal run is neither started nor made public over a blocker; the answer names each with its figure. */
export function refuseBlockers(findings: readonly PreflightFinding[]): void {
  const blockers = findings.filter(({ weight }) => weight === 'blocker');
  if (blockers.length === 0) return;
  throw new ProblemError(409, 'preflight-blocked', {
    detail: blockers.map(({ code, count }) => `${code}: ${count}`).join(', '),
    errors: blockers.map(({ code, count }) => ({
      field: 'preflight',
      code,
      detail: String(count),
    })),
  });
}
