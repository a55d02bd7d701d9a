import { COORDINATION_REASONS, type CoordinationReason, type Route } from './verdict.ts';
import type { Blocking, Effect, RuleFinding } from './rule.ts';

/** A finding with what it means for the route. `met` findings mean nothing, but for the category's. */
export interface Weighed {
  finding: RuleFinding;
  ifNotMet: Effect;
  ifUnknown: Blocking;
}

/** The route, its reasons in reading order, and the findings that decide it, never none. */
export interface Decision {
  route: Route;
  reasons: CoordinationReason[];
  deciding: RuleFinding[];
}

function isReason(effect: Effect): effect is CoordinationReason {
  return (COORDINATION_REASONS as readonly string[]).includes(effect);
}

/**
 * The precedence of routes. Each step asks only what the steps before it left open:
 *
 * 1. **not-eligible**: a known fact refuses the claim (L4), or the stated basis is refused and the case
 *    holds no other paper (L6–L9). No unknown could make that good.
 * 2. **verify**, firmly: something could still refuse the claim, or only a person can clear it (L14).
 * 3. **coordinate**: a reason to coordinate is certain. What is unknown beside it could only add a reason
 *    or change a category that is not used, so it does not hold the case up; it stays among the needs.
 * 4. **verify**: what is unknown could lead to coordination or to another category.
 * 5. **catchment**, in the category found.
 *
 * False information (L13) is a reason like others here: strictness never improves a position, so it lifts
 * nobody over 1 or 2, and with 3 it does not wait for what is unknown.
 */
export function decideRoute(weighed: readonly Weighed[]): Decision {
  const refusing: RuleFinding[] = [];
  const firm: RuleFinding[] = [];
  const soft: RuleFinding[] = [];
  const coordinating: RuleFinding[] = [];
  const placing: RuleFinding[] = [];
  const found: CoordinationReason[] = [];
  let anotherMayServe: RuleFinding | null = null;
  for (const { finding, ifNotMet, ifUnknown } of weighed) {
    if (finding.outcome === 'met') {
      if (finding.rule === 'category') placing.push(finding);
    } else if (finding.rule === 'another-basis') {
      if (finding.outcome === 'unknown') anotherMayServe = finding;
    } else if (finding.outcome === 'unknown') {
      (ifUnknown === 'blocks' ? firm : soft).push(finding);
    } else if (ifNotMet === 'not-eligible') {
      return { route: 'not-eligible', reasons: [], deciding: [finding] };
    } else if (ifNotMet === 'basis-refused') refusing.push(finding);
    else if (ifNotMet === 'verify') firm.push(finding);
    else if (ifNotMet === 'verify-unless-coordinated') soft.push(finding);
    else if (isReason(ifNotMet)) {
      coordinating.push(finding);
      found.push(ifNotMet);
    }
  }
  if (refusing.length > 0) {
    return anotherMayServe
      ? { route: 'verify', reasons: [], deciding: [anotherMayServe] }
      : { route: 'not-eligible', reasons: [], deciding: refusing };
  }
  if (firm.length > 0) return { route: 'verify', reasons: [], deciding: firm };
  if (coordinating.length > 0) {
    const reasons = COORDINATION_REASONS.filter((reason) => found.includes(reason));
    return { route: 'coordinate', reasons, deciding: coordinating };
  }
  if (soft.length > 0) return { route: 'verify', reasons: [], deciding: soft };
  return { route: 'catchment', reasons: [], deciding: placing };
}
