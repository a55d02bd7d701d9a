import { heldOn, latestSince } from '../holding.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';
import { factsOf, paperOf } from '../view.ts';

/**
 * L9: a residence permit is held a year or more. L11 coordinates short leases and says nothing of short
 * permits; what is not named there is not excused, so a short permit carries no claim. The migrant child's
 * lease stands beside a permit (L7), which must then be held as well.
 */
export const permitHeld: Rule = {
  id: 'permit-held',
  cites: ['L7', 'L9'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate(view, { evidenceCutOff: cutOff, holdingYears: years }) {
    const { home, claim } = view;
    const beside = home?.basis === 'lease' && view.facts.kind === 'migrant';
    if (!beside && home?.basis !== 'residence-permit') return null;
    const paper = claim?.kind === 'residence-permit' ? claim : paperOf(view, 'residence-permit');
    if (!paper) return null;
    const issuedOn =
      claim?.kind === 'residence-permit'
        ? (claim.facts?.issuedOn ?? null)
        : (factsOf(view, 'residence-permit')?.issuedOn ?? null);
    const ref = `${paper.id}.issuedOn`;
    const held = issuedOn === null ? null : heldOn(issuedOn, cutOff, years);
    if (issuedOn === null || held === null) {
      const fact = paper.status === 'found' ? ref : `${paper.id}.status`;
      return unknown(
        permitHeld,
        'paper-date-unknown',
        { paper: 'residence-permit', cutOff },
        [fact],
        [{ fact, from: paper.status === 'found' ? 'source' : 'officer' }],
      );
    }
    const { days, shortBy } = held;
    return held.enough
      ? met(permitHeld, 'permit-held-long-enough', { issuedOn, cutOff, years, days }, [ref])
      : notMet(
          permitHeld,
          'permit-too-short',
          { issuedOn, cutOff, years, days, shortBy, neededBy: latestSince(cutOff, years) },
          [ref],
        );
  },
};
