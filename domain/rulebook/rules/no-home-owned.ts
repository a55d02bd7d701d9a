import { ownsNothing } from '../ownership.ts';
import { notMet, met, unknown, type Rule } from '../rule.ts';

/**
 * L6, L7: a lease or permit is for those who have no property in the urban area. Who owns a home there is
 * to claim by its title; a person asks for it. An answer that is out keeps nobody from coordination.
 */
export const noHomeOwned: Rule = {
  id: 'no-home-owned',
  cites: ['L6', 'L7'],
  ifNotMet: 'verify',
  ifUnknown: 'blocks-unless-coordinated',
  evaluate(view) {
    const { basis, home } = view;
    if (!home || (basis !== 'lease' && basis !== 'residence-permit')) return null;
    const { value, relation, uses, needs } = ownsNothing(view);
    if (value === true) return met(noHomeOwned, 'no-urban-home-owned', { basis }, uses);
    return value === false
      ? notMet(noHomeOwned, 'urban-home-owned', { basis, relation }, uses, [
          { fact: 'evidence.property-title', from: 'family' },
        ])
      : unknown(noHomeOwned, 'ownership-unknown', { basis, relation }, uses, needs);
  },
};
