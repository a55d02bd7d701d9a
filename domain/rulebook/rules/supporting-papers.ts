import { heldOn, latestSince } from '../holding.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';
import { factsOf, paperOf, supportingAddress } from '../view.ts';

/**
 * L7: business licence, insurance and lease are asked for "where needed". Needed is what the permit leaves
 * open, and that is the home: a permit that gives its address suffices, and no more is asked of the family.
 * Without one a lease or a licence of the family must give the address, held as long as L9 asks. Insurance shows
 * no address, so that it answers nothing that is asked here.
 */
export const supportingPapers: Rule = {
  id: 'supporting-papers',
  cites: ['L7', 'L9'],
  ifNotMet: 'verify',
  ifUnknown: 'blocks-unless-coordinated',
  evaluate(view, { evidenceCutOff: cutOff, holdingYears: years }) {
    const { home } = view;
    if (home?.basis !== 'residence-permit') return null;
    const uses = [home.addressRef];
    if (home.address !== null) return met(supportingPapers, 'permit-suffices', {}, uses);
    const support = supportingAddress(view);
    const lease = paperOf(view, 'filed-lease');
    const byLease = lease !== null && support?.evidenceId === lease.id;
    const needs = [{ fact: 'evidence.filed-lease', from: 'family' as const }];
    if (!support) return unknown(supportingPapers, 'supporting-paper-needed', {}, uses, needs);
    const paper = byLease ? 'filed-lease' : 'business-licence';
    const since = byLease
      ? factsOf(view, 'filed-lease')?.filedOn
      : factsOf(view, 'business-licence')?.issuedOn;
    const ref = `${support.evidenceId}.${byLease ? 'filedOn' : 'issuedOn'}`;
    const held = since ? heldOn(since, cutOff, years) : null;
    uses.push(ref, `${support.evidenceId}.address`, support.holdersRef);
    if (!support.holderKnown) {
      return unknown(supportingPapers, 'holder-unknown', { paper }, uses, [
        { fact: support.holdersRef, from: 'officer' },
      ]);
    }
    if (!since || !held) {
      return unknown(supportingPapers, 'paper-date-unknown', { paper, cutOff }, uses, [
        { fact: ref, from: 'source' },
      ]);
    }
    const { days, shortBy } = held;
    return held.enough
      ? met(supportingPapers, 'supported-by-paper', { paper, since, cutOff, years, days }, uses)
      : notMet(
          supportingPapers,
          'supporting-paper-too-short',
          { paper, since, cutOff, years, days, shortBy, neededBy: latestSince(cutOff, years) },
          uses,
          [{ fact: home.addressRef, from: 'officer' }],
        );
  },
};
