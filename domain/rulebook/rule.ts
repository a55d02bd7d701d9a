import type { BecauseCode } from './because.ts';
import type { RuleId } from './rule-ids.ts';
import type {
  ClauseId,
  CoordinationReason,
  FactRef,
  Finding,
  Need,
  RulebookParameters,
  Working,
} from './verdict.ts';
import type { View } from './view.ts';

/**
 * What it means for the route that a rule is not met.
 * - `not-eligible`: no place at all (L4)
 * - `basis-refused`: the paper does not carry the claim; not eligible unless another paper may serve (L6, L7)
 * - `verify`: a person must look before anything else is decided (L14)
 * - `verify-unless-coordinated`: only the category hangs on it, and a coordinated pupil needs none
 * - a coordination reason (L10, L11, L13)
 */
export type Effect =
  | 'not-eligible'
  | 'basis-refused'
  | 'verify'
  | 'verify-unless-coordinated'
  | CoordinationReason;

/**
 * What it means that a rule cannot be answered yet.
 * - `blocks`: the answer could refuse the claim, so nothing else may be decided before it
 * - `blocks-unless-coordinated`: the answer could only add a reason to coordinate or change the category;
 *   for a pupil who is coordinated anyhow it changes nothing, and does not hold the case up
 */
export type Blocking = 'blocks' | 'blocks-unless-coordinated';

export type RuleFinding = Finding<BecauseCode>;

/** One rule of the policy. Pure and total: no input makes `evaluate` throw. */
export interface Rule {
  id: RuleId;
  cites: ClauseId[];
  /** A function where the year's parameters say what follows (policy: the outcome is a parameter too). */
  ifNotMet: Effect | ((parameters: RulebookParameters) => Effect);
  ifUnknown: Blocking;
  /** `null`: the rule does not apply to this case. */
  evaluate: (view: View, parameters: RulebookParameters) => RuleFinding | null;
}

type Author = Pick<Rule, 'id' | 'cites'>;

/** The rule holds; `uses` are the facts that show it. */
export function met(
  rule: Author,
  code: BecauseCode,
  working: Working,
  uses: FactRef[],
): RuleFinding {
  return {
    rule: rule.id,
    outcome: 'met',
    because: { code, working },
    uses,
    needs: [],
    cites: rule.cites,
  };
}

/** The rule is broken by known facts; `needs` says what would change that. */
export function notMet(
  rule: Author,
  code: BecauseCode,
  working: Working,
  uses: FactRef[],
  needs: Need[] = [],
): RuleFinding {
  return {
    rule: rule.id,
    outcome: 'not-met',
    because: { code, working },
    uses,
    needs,
    cites: rule.cites,
  };
}

/** The rule cannot be answered; `needs` is never empty and says who can answer. */
export function unknown(
  rule: Author,
  code: BecauseCode,
  working: Working,
  uses: FactRef[],
  needs: Need[],
): RuleFinding {
  return {
    rule: rule.id,
    outcome: 'unknown',
    because: { code, working },
    uses,
    needs,
    cites: rule.cites,
  };
}
