import type { Category, CoordinationReason, Finding, Route, Verdict } from './verdict.ts';

/** What a verdict comes to, with the finding that decided it: what two verdicts on one case are compared by. */
export interface VerdictOutcome {
  route: Route;
  category: Category | null;
  reasons: CoordinationReason[];
  homeSchoolIds: string[];
  deciding: Finding | null;
}

/** The findings that decide the route come first (evaluate.ts). */
export function outcomeOf(
  verdict: Pick<Verdict, 'route' | 'category' | 'reasons' | 'homeSchoolIds' | 'findings'>,
): VerdictOutcome {
  const { route, category, reasons, homeSchoolIds } = verdict;
  return { route, category, reasons, homeSchoolIds, deciding: verdict.findings[0] ?? null };
}

/** Whether the child would notice: another route, category, reason or school. */
export function isAnotherOutcome(
  one: Omit<VerdictOutcome, 'deciding'>,
  other: Omit<VerdictOutcome, 'deciding'>,
): boolean {
  return (
    one.route !== other.route ||
    one.category !== other.category ||
    one.reasons.join() !== other.reasons.join() ||
    one.homeSchoolIds.join() !== other.homeSchoolIds.join()
  );
}

/** `catchment:3`, `coordinate`: the row and column of a comparison. The category counts on its own route only. */
export function outcomeKey({ route, category }: Pick<VerdictOutcome, 'route' | 'category'>) {
  return route === 'catchment' ? `catchment:${category ?? 'none'}` : route;
}
