import { dayNumber } from '../../season/date.ts';
import { notMet, type Rule } from '../rule.ts';

/**
 * L8: a lease or permit that had run out by the cut-off is none as of that day. The letter asks for no
 * last day, so that one not written down is nothing missing: the rule speaks only of a lapse that is shown.
 */
export const inForce: Rule = {
  id: 'in-force',
  cites: ['L8'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate({ home }, { evidenceCutOff: cutOff }) {
    if (!home || home.endsOn === null || dayNumber(home.endsOn) === null) return null;
    const { paper, endsOn, endsRef } = home;
    return endsOn < cutOff
      ? notMet(
          inForce,
          'paper-lapsed',
          { paper, endsOn, cutOff },
          [endsRef],
          [{ fact: endsRef, from: 'officer' }],
        )
      : null;
  },
};
