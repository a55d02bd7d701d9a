import { addDays } from '../../season/date.ts';
import type { Condition, Needed } from './needed.ts';
import { isSame, type Trial } from './trials.ts';

/** Answers to one fact that lead to the same. */
export type Line = readonly [Trial, ...Trial[]];

/**
 * Two answers as one: either of the words, or the days of both where the one's follow the other's; `null` where no
 * words say both.
 */
function joined(one: Needed, other: Needed): Needed | null {
  if (one.is === 'one-of' && other.is === 'one-of') {
    return { is: 'one-of', values: [...one.values, ...other.values] };
  }
  if (one.is !== 'dates' || other.is !== 'dates' || one.to === null) return null;
  const follows = addDays(one.to, 1) === other.from;
  const bounded = one.from !== null || other.to !== null;
  return follows && bounded ? { is: 'dates', from: one.from, to: other.to } : null;
}

/** What a line comes to, in one condition. */
export function conditionOf([{ condition }, ...others]: Line): Condition {
  let { needed } = condition;
  for (const other of others) needed = joined(needed, other.condition.needed) ?? needed;
  return { ...condition, needed };
}

export function canJoin(line: Line, { condition }: Trial): boolean {
  return joined(conditionOf(line).needed, condition.needed) !== null;
}

/** One line for all answers to a fact that lead to the same. Days are tried in order, so that neighbours meet. */
export function gathered(trials: readonly Trial[]): Line[] {
  const lines: Line[] = [];
  for (const trial of trials) {
    const { condition, verdict } = trial;
    const at = lines.findIndex(
      ([first]) =>
        first.condition.fact === condition.fact &&
        isSame(first.verdict, verdict) &&
        first.verdict.reasons.join() === verdict.reasons.join(),
    );
    const line = lines[at];
    if (line && canJoin(line, trial)) lines[at] = [...line, trial];
    else lines.push([trial]);
  }
  return lines;
}
