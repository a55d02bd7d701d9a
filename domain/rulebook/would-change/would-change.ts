import type { CivilDate } from '../../season/date.ts';
import type { BecauseCode } from '../because.ts';
import { evaluate } from '../evaluate.ts';
import type { RuleFinding } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import { ROUTES, type CaseFacts, type FactRef, type Verdict } from '../verdict.ts';
import { answersOf, type Answer } from './answers.ts';
import type { Condition, Needed, WouldChange } from './needed.ts';

type Judged = Verdict<BecauseCode>;

/** A condition tried: the case with it, and the verdict on that case. */
interface Trial {
  condition: Condition;
  facts: CaseFacts;
  verdict: Judged;
}

/** As many steps as a case may lack before it is no use to list them. */
const MOST_STEPS = 6;

function openFindings({ findings }: Judged): RuleFinding[] {
  return findings.filter(({ outcome }) => outcome !== 'met');
}

/** What to ask about a finding: what somebody can supply, or else the known facts that it rests on. */
function refsOf({ outcome, needs, uses }: RuleFinding): FactRef[] {
  const named = needs.map(({ fact }) => fact);
  return outcome === 'unknown' ? named : [...named, ...uses.filter((ref) => !named.includes(ref))];
}

/** Who can bring the answer about; a known fact that no rule asks for again is as it is (a date is a date). */
function byWhom(finding: RuleFinding, ref: FactRef, needed: Needed): Condition['by'] {
  if (needed.is === 'code' && needed.code === 'withdrawn') return 'officer';
  if (finding.rule === 'collected' && finding.outcome === 'not-met') return 'nobody';
  return finding.needs.find(({ fact }) => fact === ref)?.from ?? 'nobody';
}

function isSame(one: Judged, other: Judged): boolean {
  return one.route === other.route && one.category === other.category;
}

/** Whether another answer to a known fact mends a broken rule and helps; one that nobody can give must help a lot. */
function mends({ condition, verdict }: Trial, { rule }: RuleFinding, than: Judged): boolean {
  if (openFindings(verdict).some((finding) => finding.rule === rule)) return false;
  if (condition.by !== 'nobody') return rank(verdict) < rank(than);
  const open = openFindings(verdict).length;
  return nearerRoute(verdict, than) || open < openFindings(than).length;
}

function nearerRoute(verdict: Judged, than: Judged): boolean {
  return ROUTES.indexOf(verdict.route) < ROUTES.indexOf(than.route);
}

/** Every answer to every open question of a verdict. Of a rule known to be broken, only those that mend it. */
function trialsOf(facts: CaseFacts, verdict: Judged, rulebook: Rulebook): Trial[] {
  const trials: Trial[] = [];
  const asked = new Set<FactRef>();
  for (const finding of openFindings(verdict)) {
    for (const ref of refsOf(finding)) {
      if (asked.has(ref)) continue;
      asked.add(ref);
      for (const answer of answersOf(facts, ref, rulebook.parameters)) {
        const trial = tryAnswer(finding, ref, answer, verdict, rulebook);
        if (finding.outcome === 'unknown' || mends(trial, finding, verdict)) trials.push(trial);
      }
    }
  }
  return trials;
}

function tryAnswer(
  finding: RuleFinding,
  ref: FactRef,
  { needed, facts }: Answer,
  { asOf }: Judged,
  rulebook: Rulebook,
): Trial {
  const condition = { fact: ref, needed, by: byWhom(finding, ref, needed) };
  return { condition, facts, verdict: evaluate(facts, rulebook, asOf) };
}

/** The best first: the catchment by its category, then coordination, then what is open, then a refusal. */
function rank({ route, category }: Judged): number {
  return ROUTES.indexOf(route) * 100 + (category ?? 99);
}

function toChange(conditions: Condition[], { route, category, reasons }: Judged): WouldChange {
  const decided = conditions.some(
    ({ needed }) => needed.is === 'code' && needed.code === 'as-decided',
  );
  return { conditions, route, category: decided ? null : category, reasons };
}

/** A change that is worth a line: another outcome, and not merely another one that nobody could bring about. */
function isTold({ condition, verdict }: Trial, than: Judged): boolean {
  if (isSame(verdict, than)) return false;
  const { needed, by } = condition;
  const decides = needed.is === 'code' && needed.code === 'as-decided';
  if (decides) return nearerRoute(verdict, than);
  if (by !== 'nobody') return true;
  return than.route === 'not-eligible' ? nearerRoute(verdict, than) : verdict.route === 'catchment';
}

/** Two answers as one: either of the words, or the days of both where they follow each other. */
function joined(one: Needed, other: Needed): Needed | null {
  if (one.is === 'one-of' && other.is === 'one-of') {
    return { is: 'one-of', values: [...one.values, ...other.values] };
  }
  return one.is === 'dates' && other.is === 'dates' && one.to !== null && other.from !== null
    ? { is: 'dates', from: one.from, to: other.to }
    : null;
}

/** One line for all answers to a fact that lead to the same. Days are tried in order, so that neighbours meet. */
function gathered(trials: readonly Trial[]): Trial[] {
  const lines: Trial[] = [];
  for (const trial of trials) {
    const { condition, verdict } = trial;
    const at = lines.findIndex(
      (line) =>
        line.condition.fact === condition.fact &&
        isSame(line.verdict, verdict) &&
        line.verdict.reasons.join() === verdict.reasons.join(),
    );
    const line = lines[at];
    const needed = line && joined(line.condition.needed, condition.needed);
    if (line && needed) lines[at] = { ...line, condition: { ...line.condition, needed } };
    else lines.push(trial);
  }
  return lines;
}

/**
 * Where no single answer is enough, the answers that together are: at each step the one that leaves the least open,
 * until nothing stands in the way of the catchment. `null`: nothing that could be answered leads any nearer.
 */
function together(facts: CaseFacts, start: Judged, rulebook: Rulebook): WouldChange | null {
  const steps: Trial[] = [];
  let current: { facts: CaseFacts; verdict: Judged } = { facts, verdict: start };
  while (current.verdict.route !== 'catchment' && steps.length < MOST_STEPS) {
    const open = openFindings(current.verdict).length;
    const than = current.verdict;
    const trials = trialsOf(current.facts, than, rulebook).filter(({ verdict }) =>
      isNearer(verdict, open, than),
    );
    const next = gathered(trials).sort(
      (one, other) => nearness(one.verdict) - nearness(other.verdict),
    )[0];
    if (!next) break;
    steps.push(next);
    current = next;
  }
  if (steps.length < 2 || isSame(current.verdict, start)) return null;
  return toChange(
    steps.map(({ condition }) => condition),
    current.verdict,
  );
}

function nearness(verdict: Judged): number {
  return openFindings(verdict).length * 10_000 + rank(verdict);
}

function isNearer(verdict: Judged, open: number, than: Judged): boolean {
  return openFindings(verdict).length < open || rank(verdict) < rank(than);
}

/**
 * The smallest changes that would change the route or the category of a verdict, computed by judging the case again
 * with each answer laid over it. A case that goes to its catchment has nothing to change.
 */
export function wouldChange(facts: CaseFacts, rulebook: Rulebook, asOf?: CivilDate): WouldChange[] {
  const verdict = evaluate(facts, rulebook, asOf);
  if (verdict.route === 'catchment') return [];
  const singles = trialsOf(facts, verdict, rulebook).filter((trial) => isTold(trial, verdict));
  const changes = gathered(singles).map((trial) => toChange([trial.condition], trial.verdict));
  if (!singles.some((trial) => trial.verdict.route === 'catchment')) {
    const all = together(facts, verdict, rulebook);
    if (all) changes.unshift(all);
  }
  return changes.sort((one, other) => ROUTES.indexOf(one.route) - ROUTES.indexOf(other.route));
}
