import { weighUses } from '../home-uses.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';
import type { FactRef, Need } from '../verdict.ts';

/**
 * L10: one home serves one family within the years of the lock (`home-uses.ts` weighs each use).
 * Leases and agreements show no unit number, so that the lock is on titles. Working names no other child.
 */
export const propertyLock: Rule = {
  id: 'property-lock',
  cites: ['L10'],
  ifNotMet: 'property-lock',
  ifUnknown: 'blocks-unless-coordinated',
  evaluate({ facts, claim, home }, parameters) {
    const { season, propertyLockYears: years } = parameters;
    if (claim?.kind !== 'property-title' || !claim.facts || !home) return null;
    const { unitNumber } = claim.facts;
    const unitRef = `${claim.id}.unitNumber`;
    if (unitNumber === null) {
      return unknown(
        propertyLock,
        'unit-number-unknown',
        { years },
        [unitRef],
        [{ fact: unitRef, from: 'source' }],
      );
    }
    const used: FactRef[] = [];
    const needs: Need[] = [];
    let locked = 0;
    let open = 0;
    let own = 0;
    let expired = 0;
    for (const { use, reading } of weighUses(facts, unitNumber, parameters)) {
      const ref = `priorUses.${use.season}.familyKeys`;
      if (reading === 'expired') expired = Math.max(expired, use.season);
      else used.push(ref);
      if (reading === 'same-family') own = Math.max(own, use.season);
      if (reading === 'other-family') locked = Math.max(locked, use.season);
      if (reading === 'unknown-family') {
        open = Math.max(open, use.season);
        const fact = use.familyKeys.length === 0 ? ref : 'applicant.familyKeys';
        if (!needs.some((need) => need.fact === fact)) needs.push({ fact, from: 'officer' });
      }
    }
    // By season, so that the order of the list shows nowhere.
    const uses = [unitRef, 'applicant.familyKeys', ...new Set(used.sort())];
    needs.sort((one, other) => (one.fact < other.fact ? -1 : 1));
    const working = (usedIn: number) => ({ season, usedIn, years, freeFrom: usedIn + years });
    if (locked > 0) return notMet(propertyLock, 'used-by-another-family', working(locked), uses);
    if (open > 0)
      return unknown(propertyLock, 'used-by-unknown-family', working(open), uses, needs);
    if (own > 0) return met(propertyLock, 'used-by-same-family', working(own), uses);
    return expired > 0
      ? met(propertyLock, 'earlier-use-expired', working(expired), uses)
      : met(propertyLock, 'home-not-used-before', { season, years }, uses);
  },
};
