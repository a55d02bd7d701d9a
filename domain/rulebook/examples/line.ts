import type { CivilDate } from '../../season/date.ts';
import type { BecauseCode } from '../because.ts';
import { caseOf, lease, migrant, OWN_NOTHING, type Change } from '../examples-support.ts';
import { evaluate } from '../evaluate.ts';
import type { RuleFinding } from '../rule.ts';
import type { RuleId } from '../rule-ids.ts';
import { RULEBOOK_2021 } from '../rulebook-2021.ts';
import type { Rulebook } from '../rulebook.ts';
import type { CaseFacts, Category, Route, RulebookParameters } from '../verdict.ts';

/** One line of facts in both languages, and what the policy makes of it. */
export interface Example {
  zh: string;
  en: string;
  facts: CaseFacts;
  rulebook: Rulebook;
  asOf: CivilDate | undefined;
  route: Route;
  category: Category | null;
  /** The first finding, which decides. */
  because: BecauseCode;
}

/** The lines that stand together in the document that a policy officer reads. */
export interface ExampleGroup {
  zh: string;
  en: string;
  lines: readonly Example[];
}

/** The plainest case (`caseOf`), changed: both languages, changes → route, category, deciding code. */
export function line(
  zh: string,
  en: string,
  changes: Change[],
  route: Route,
  category: Category | null,
  because: BecauseCode,
  rulebook: Rulebook = RULEBOOK_2021,
  asOf?: CivilDate,
): Example {
  return { zh, en, facts: caseOf(...changes), rulebook, asOf, route, category, because };
}

/** 2021 with another figure, to try the edges that this one year does not have. */
export function year2021(change: Partial<RulebookParameters>): Rulebook {
  return { ...RULEBOOK_2021, parameters: { ...RULEBOOK_2021.parameters, ...change } };
}

/** Renting for more than a year, owning nothing. */
export const RENTING = [lease('2020-01-10'), OWN_NOTHING];
/** A migrant child on a permit of more than a year, owning nothing. */
export const MIGRANT = [migrant('2019-09-01'), OWN_NOTHING];

/** What one rule says of a case; `undefined` where it says nothing. */
export function saying(
  id: RuleId,
  changes: Change[],
  rulebook = RULEBOOK_2021,
): RuleFinding | undefined {
  return evaluate(caseOf(...changes), rulebook).findings.find(({ rule }) => rule === id);
}
