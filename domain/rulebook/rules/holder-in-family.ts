import type { KinRole } from '../../evidence/evidence.ts';
import { isHousehold } from '../kin.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';
import type { Need } from '../verdict.ts';

/**
 * L6, L7, L14: somebody of the family holds the paper. A title or demolition agreement may be a
 * grandparent's; a lease or permit is the pupil's or a guardian's, for L14 knows no other.
 */
export const holderInFamily: Rule = {
  id: 'holder-in-family',
  cites: ['L6', 'L7', 'L14'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate({ home }, { directKin }) {
    if (!home) return null;
    const { paper, holders, holdersRef } = home;
    const wide = paper === 'property-title' || paper === 'demolition-agreement';
    const uses = [holdersRef];
    const needs: Need[] = [];
    let family: KinRole | null = null;
    let first: KinRole | null = null;
    for (const { relation, ref } of holders) {
      if (ref !== holdersRef) uses.push(ref);
      if (relation === null) needs.push({ fact: ref, from: 'officer' });
      else {
        first ??= relation;
        if (wide ? directKin.includes(relation) : isHousehold(relation)) family ??= relation;
      }
    }
    const working = { paper, holders: holders.length };
    if (family !== null) {
      return met(holderInFamily, 'holder-in-family', { ...working, relation: family }, uses);
    }
    if (holders.length === 0) needs.push({ fact: holdersRef, from: 'source' });
    return needs.length > 0
      ? unknown(holderInFamily, 'holder-unknown', working, uses, needs)
      : notMet(holderInFamily, 'holder-not-in-family', { ...working, relation: first }, uses);
  },
};
