import { dayNumber, type CivilDate } from '../season/date.ts';
import { anotherBasis, effectOf } from './another-basis.ts';
import type { BecauseCode } from './because.ts';
import { collectionWindow } from './collection-window.ts';
import { decideRoute, type Weighed } from './route.ts';
import type { RuleFinding } from './rule.ts';
import type { Rulebook } from './rulebook.ts';
import type { CaseFacts, Category, Need, Verdict } from './verdict.ts';
import { viewOf } from './view.ts';

function categoryOf(findings: readonly RuleFinding[]): Category | null {
  for (const { rule, outcome, because } of findings) {
    if (rule === 'category' && outcome === 'met') {
      const { category } = because.working;
      return typeof category === 'number' ? category : null;
    }
  }
  return null;
}

function needsOf(findings: readonly RuleFinding[]): Need[] {
  const needs: Need[] = [];
  for (const finding of findings) {
    for (const need of finding.needs) {
      if (!needs.some(({ fact, from }) => fact === need.fact && from === need.from)) {
        needs.push(need);
      }
    }
  }
  return needs;
}

/**
 * The verdict of one year's policy on one case, with all its working. Pure, total and deterministic: no
 * input throws, the order of the evidence does not matter, and the same facts give the same bytes.
 *
 * The findings that decide the route come first, then the rest in the rulebook's order. `reasons` is empty
 * on every route but `coordinate`; `category` is given wherever it is decided, on any route.
 *
 * `asOf` is the day on which the verdict is given; it matters only to a case not submitted yet, which is
 * unknown until the collection closes and refused from then on (L4). Papers are always reckoned as of the
 * season's cut-off (L8), whatever the day. Left out, or no date: the day on which collection closes.
 */
export function evaluate(
  facts: CaseFacts,
  rulebook: Rulebook,
  asOf?: CivilDate,
): Verdict<BecauseCode> {
  const { parameters, rules } = rulebook;
  const day =
    asOf !== undefined && dayNumber(asOf) !== null ? asOf : collectionWindow(parameters).lastDay;
  const view = viewOf(facts, day);
  const weighed: Weighed[] = [];
  const refusals: RuleFinding[] = [];
  for (const rule of rules) {
    const finding = rule.evaluate(view, parameters);
    if (finding === null) continue;
    const ifNotMet = effectOf(rule, parameters);
    if (finding.outcome === 'not-met' && ifNotMet === 'basis-refused') refusals.push(finding);
    weighed.push({ finding, ifNotMet, ifUnknown: rule.ifUnknown });
  }
  if (refusals.length > 0) {
    const finding = anotherBasis(view, rulebook, refusals);
    weighed.push({ finding, ifNotMet: 'basis-refused', ifUnknown: 'blocks' });
  }
  const { route, reasons, deciding } = decideRoute(weighed);
  const findings = [...deciding];
  for (const { finding } of weighed) if (!deciding.includes(finding)) findings.push(finding);
  const { home } = view.facts.located;
  return {
    rulebook: parameters.version,
    asOf: day,
    route,
    category: categoryOf(findings),
    reasons,
    findings,
    needs: needsOf(findings),
    homeSchoolIds: home.state === 'in' ? home.schoolIds : [],
  };
}
