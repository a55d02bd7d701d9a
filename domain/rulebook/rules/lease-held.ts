import { heldOn, latestSince } from '../holding.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';

/**
 * L9, L11: a filed lease is held a year or more at the cut-off; a shorter one sends the pupil to
 * coordination. One filed after the cut-off is not short but none at all, which is `by-cut-off`'s to say.
 */
export const leaseHeld: Rule = {
  id: 'lease-held',
  cites: ['L9', 'L11'],
  ifNotMet: 'short-lease',
  ifUnknown: 'blocks',
  evaluate({ home }, { evidenceCutOff: cutOff, holdingYears: years }) {
    if (home?.paper !== 'filed-lease') return null;
    const { date: filedOn, dateRef } = home;
    const held = filedOn === null ? null : heldOn(filedOn, cutOff, years);
    if (filedOn === null || held === null) {
      return unknown(
        leaseHeld,
        'paper-date-unknown',
        { paper: home.paper, cutOff },
        [dateRef],
        [{ fact: dateRef, from: 'source' }],
      );
    }
    const { days, shortBy } = held;
    if (days < 0) return null;
    return held.enough
      ? met(leaseHeld, 'lease-held-long-enough', { filedOn, cutOff, years, days }, [dateRef])
      : notMet(
          leaseHeld,
          'lease-too-short',
          { filedOn, cutOff, years, days, shortBy, neededBy: latestSince(cutOff, years) },
          [dateRef],
        );
  },
};
