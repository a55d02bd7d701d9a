import { evaluate } from '../evaluate.ts';
import { isAnotherOutcome } from '../outcome.ts';
import type { RuleFinding } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import type { CaseFacts } from '../verdict.ts';
import { answersOf } from './answers.ts';
import { canJoin, conditionOf, gathered, type Line } from './gathered.ts';
import type { Condition } from './needed.ts';
import { isSame, openFindings, rank, trialsOf, type Judged, type Trial } from './trials.ts';

/** As many steps as a case may lack before it is no use to list them. */
const MOST_STEPS = 6;

/** As many ways through the steps as are tried to name what else would do. */
const MOST_WAYS = 200;

/** Answers that together lead somewhere else, and the verdict there. */
export interface Together {
  conditions: Condition[];
  verdict: Judged;
}

/**
 * Where no single answer is enough, the answers that together are: at each step the one that leaves the least open,
 * until nothing stands in the way of the catchment. `null`: nothing that could be answered leads any nearer.
 */
export function together(facts: CaseFacts, start: Judged, rulebook: Rulebook): Together | null {
  const steps: Line[] = [];
  let current: { facts: CaseFacts; verdict: Judged } = { facts, verdict: start };
  while (current.verdict.route !== 'catchment' && steps.length < MOST_STEPS) {
    const than = current.verdict;
    const trials = trialsOf(current.facts, than, rulebook).filter(
      ({ verdict }) => isNearer(verdict, than) && !breaksMore(verdict, than),
    );
    const next = gathered(trials).sort(
      ([one], [other]) => nearness(one.verdict) - nearness(other.verdict),
    )[0];
    if (!next) break;
    steps.push(next);
    [current] = next;
  }
  if (steps.length < 2 || isSame(current.verdict, start)) return null;
  const { verdict } = current;
  return { conditions: sureOf(facts, steps, verdict, rulebook).map(conditionOf), verdict };
}

/**
 * What is as good at one step may lead elsewhere at a later one. Beside the answers that were followed, only those
 * stay that lead to the same end with each of the answers that stay at the other steps.
 */
function sureOf(facts: CaseFacts, steps: readonly Line[], end: Judged, rulebook: Rulebook): Line[] {
  let sure: Line[] = steps.map(([first]): Line => [first]);
  for (const [at, [, ...others]] of steps.entries()) {
    for (const other of others) {
      const line = sure[at];
      if (!line || !canJoin(line, other)) continue;
      const tried = sure.with(at, [other]);
      const ways = tried.reduce((product, { length }) => product * length, 1);
      if (ways <= MOST_WAYS && allLeadTo(end, facts, tried, rulebook)) {
        sure = sure.with(at, [...line, other]);
      }
    }
  }
  return sure;
}

function allLeadTo(
  end: Judged,
  facts: CaseFacts,
  [line, ...later]: readonly Line[],
  rulebook: Rulebook,
): boolean {
  if (!line) return !isAnotherOutcome(evaluate(facts, rulebook, end.asOf), end);
  return line.every((trial) => {
    const then = answeredAs(trial, facts, rulebook);
    return then !== null && allLeadTo(end, then, later, rulebook);
  });
}

/** The answer of a trial given to another case; `null` where its fact is not open to that answer there. */
function answeredAs({ condition }: Trial, facts: CaseFacts, { parameters }: Rulebook) {
  const wanted = JSON.stringify(condition.needed);
  const answers = answersOf(facts, condition.fact, parameters);
  return answers.find(({ needed }) => JSON.stringify(needed) === wanted)?.facts ?? null;
}

function nearness(verdict: Judged): number {
  return openFindings(verdict).length * 10_000 + rank(verdict);
}

function isNearer(verdict: Judged, than: Judged): boolean {
  const [open, openThan] = [openFindings(verdict), openFindings(than)];
  return (
    open.length < openThan.length ||
    rank(verdict) < rank(than) ||
    // Two earlier uses of a home are two questions of one rule: the first answer settles nothing yet. And an answer may
    // only open the next question: of a home that nobody located the usage is not asked before it lies in a range.
    (rank(verdict) === rank(than) &&
      (questionsOf(open) < questionsOf(openThan) || metIn(verdict) > metIn(than)))
  );
}

function metIn({ findings }: Judged): number {
  return findings.filter(({ outcome }) => outcome === 'met').length;
}

function questionsOf(findings: readonly RuleFinding[]): number {
  return findings.reduce((sum, { needs }) => sum + needs.length, 0);
}

/** An answer that breaks a rule is no step to the catchment: a later one would have to say the contrary of it. */
function breaksMore({ findings }: Judged, than: Judged): boolean {
  const broken = new Set<string>();
  for (const { rule, outcome } of than.findings) if (outcome === 'not-met') broken.add(rule);
  return findings.some(({ rule, outcome }) => outcome === 'not-met' && !broken.has(rule));
}
