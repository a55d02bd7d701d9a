import type { Evidence } from '../evidence/evidence.ts';
import { basisOfPaper } from './home.ts';
import { notMet, unknown, type Rule, type RuleFinding } from './rule.ts';
import type { Rulebook } from './rulebook.ts';
import type { Need, RulebookParameters } from './verdict.ts';
import { restingOn, type View } from './view.ts';

const AUTHOR = { id: 'another-basis', cites: ['L6', 'L7'] } satisfies Pick<Rule, 'id' | 'cites'>;

export function effectOf(rule: Rule, parameters: RulebookParameters) {
  return typeof rule.ifNotMet === 'function' ? rule.ifNotMet(parameters) : rule.ifNotMet;
}

function refused(view: View, { rules, parameters }: Rulebook): boolean {
  return rules.some(
    (rule) =>
      effectOf(rule, parameters) === 'basis-refused' &&
      rule.evaluate(view, parameters)?.outcome === 'not-met',
  );
}

function orderOf(one: Evidence, other: Evidence): number {
  return one.id < other.id ? -1 : 1;
}

/**
 * Asked only when the stated basis is refused: does the case hold another paper that is not? The program
 * does not put the claim on another paper by itself, for the family chose (L5), nor does it refuse a child
 * who has one (L6, L7): an officer says on which the claim is to rest (`submission.home`).
 */
export function anotherBasis(
  view: View,
  rulebook: Rulebook,
  refusals: readonly RuleFinding[],
): RuleFinding {
  // The question stands only while the basis is refused, so it rests on the facts of the refusal too.
  const asked = new Set([view.basisRef, ...refusals.flatMap(({ uses }) => uses)]);
  const others = view.facts.evidence
    .filter(({ id, kind }) => basisOfPaper(kind) !== null && id !== view.claim?.id)
    .sort(orderOf);
  const tried: string[] = [];
  for (const paper of others) {
    if (tried.includes(paper.id)) continue;
    tried.push(paper.id);
    if (!refused(restingOn(view, paper), rulebook)) {
      return unknown(
        AUTHOR,
        'another-paper-may-serve',
        { paper: paper.kind, evidence: paper.id },
        [...asked.add(`${paper.id}.status`)],
        [{ fact: 'submission.home', from: 'officer' }],
      );
    }
  }
  const needs: Need[] = [
    { fact: 'evidence.property-title', from: 'family' },
    view.facts.kind === 'migrant'
      ? { fact: 'evidence.residence-permit', from: 'family' }
      : { fact: 'evidence.filed-lease', from: 'family' },
  ];
  const working = { kind: view.facts.kind, basis: view.basis, tried: tried.length };
  for (const id of tried) asked.add(`${id}.status`);
  const uses = [...asked];
  return notMet(AUTHOR, 'no-other-paper', working, uses, needs);
}
