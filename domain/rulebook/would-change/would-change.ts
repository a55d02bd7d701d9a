import type { CivilDate } from '../../season/date.ts';
import { evaluate } from '../evaluate.ts';
import type { Rulebook } from '../rulebook.ts';
import { ROUTES, type CaseFacts, type Outcome } from '../verdict.ts';
import { conditionOf, gathered } from './gathered.ts';
import type { Condition, WouldChange } from './needed.ts';
import { together } from './together.ts';
import { isSame, nearerRoute, trialsOf, type Judged, type Trial } from './trials.ts';

/** Of a case that is refused even then the rule that refuses it, of one to be verified the one that is open. */
function ruleLeft({ route, findings }: Judged): string | null {
  if (route === 'catchment' || route === 'coordinate') return null;
  const first = (wanted: Outcome) => findings.find(({ outcome }) => outcome === wanted);
  const left = route === 'verify' ? (first('unknown') ?? first('not-met')) : first('not-met');
  return left?.rule ?? null;
}

/** `judged`: the verdicts to which the answers that a condition names lead; they have one outcome. */
function toChange(conditions: Condition[], judged: readonly [Judged, ...Judged[]]): WouldChange {
  const [{ route, category, reasons }] = judged;
  const [rule = null, ...others] = new Set(judged.map(ruleLeft));
  const decided = conditions.some(
    ({ needed }) => needed.is === 'code' && needed.code === 'as-decided',
  );
  return {
    conditions,
    route,
    category: decided ? null : category,
    reasons,
    rule: others.length === 0 ? rule : null,
  };
}

/** A change that is worth a line: another outcome, and not merely another one that nobody could bring about. */
function isTold({ condition, verdict }: Trial, than: Judged): boolean {
  // A case that stays refused or to be verified is not told that it would be so in another category.
  const stays = verdict.route === than.route && verdict.route !== 'coordinate';
  if (stays || isSame(verdict, than)) return false;
  const { needed, by } = condition;
  const decides = needed.is === 'code' && needed.code === 'as-decided';
  if (decides) return nearerRoute(verdict, than);
  if (by !== 'nobody') return true;
  return than.route === 'not-eligible' ? nearerRoute(verdict, than) : verdict.route === 'catchment';
}

/**
 * The smallest changes that would change the route or the category of a verdict, computed by judging the case again
 * with each answer laid over it. A case that goes to its catchment has nothing to change.
 */
export function wouldChange(facts: CaseFacts, rulebook: Rulebook, asOf?: CivilDate): WouldChange[] {
  const verdict = evaluate(facts, rulebook, asOf);
  if (verdict.route === 'catchment') return [];
  const singles = trialsOf(facts, verdict, rulebook).filter((trial) => isTold(trial, verdict));
  const changes = gathered(singles).map((line) => {
    const [{ verdict: first }, ...others] = line;
    return toChange([conditionOf(line)], [first, ...others.map((one) => one.verdict)]);
  });
  if (!singles.some((trial) => trial.verdict.route === 'catchment')) {
    const all = together(facts, verdict, rulebook);
    if (all) changes.unshift(toChange(all.conditions, [all.verdict]));
  }
  return changes.sort((one, other) => ROUTES.indexOf(one.route) - ROUTES.indexOf(other.route));
}
