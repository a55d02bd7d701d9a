import type { BecauseCode } from '../because.ts';
import { evaluate } from '../evaluate.ts';
import type { RuleFinding } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import { ROUTES, type CaseFacts, type FactRef, type Verdict } from '../verdict.ts';
import { answersOf, type Answer } from './answers.ts';
import type { Condition, Needed } from './needed.ts';

export type Judged = Verdict<BecauseCode>;

/** A condition tried: the case with it, and the verdict on that case. */
export interface Trial {
  condition: Condition;
  facts: CaseFacts;
  verdict: Judged;
}

export function openFindings({ findings }: Judged): RuleFinding[] {
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

export function isSame(one: Judged, other: Judged): boolean {
  return one.route === other.route && one.category === other.category;
}

/** Whether another answer to a known fact mends a broken rule and helps; one that nobody can give must help a lot. */
function mends({ condition, verdict }: Trial, { rule }: RuleFinding, than: Judged): boolean {
  if (openFindings(verdict).some((finding) => finding.rule === rule)) return false;
  if (condition.by !== 'nobody') return rank(verdict) < rank(than);
  const open = openFindings(verdict).length;
  return nearerRoute(verdict, than) || open < openFindings(than).length;
}

export function nearerRoute(verdict: Judged, than: Judged): boolean {
  return ROUTES.indexOf(verdict.route) < ROUTES.indexOf(than.route);
}

/** Every answer to every open question of a verdict. Of a rule known to be broken, only those that mend it. */
export function trialsOf(facts: CaseFacts, verdict: Judged, rulebook: Rulebook): Trial[] {
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
export function rank({ route, category }: Judged): number {
  return ROUTES.indexOf(route) * 100 + (category ?? 99);
}
