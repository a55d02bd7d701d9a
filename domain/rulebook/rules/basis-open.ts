import { met, notMet, unknown, type Rule } from '../rule.ts';
import { paperOf } from '../view.ts';

/**
 * L6, L7: which bases are open to whom. Urban pupils have a title or a filed lease, not a residence
 * permit; migrant children without property have the permit first, and a lease only beside it.
 */
export const basisOpen: Rule = {
  id: 'basis-open',
  cites: ['L6', 'L7'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate(view) {
    const { basis, basisRef } = view;
    const { kind } = view.facts;
    if (basis === null) {
      return unknown(
        basisOpen,
        'basis-not-stated',
        { kind },
        [basisRef],
        [{ fact: 'submission.basis', from: 'family' }],
      );
    }
    const uses = ['applicant.kind', basisRef];
    if (basis === 'residence-permit' && kind !== 'migrant') {
      return notMet(basisOpen, 'permit-not-for-urban', { kind, basis }, uses, [
        { fact: 'evidence.filed-lease', from: 'family' },
      ]);
    }
    const permit = paperOf(view, 'residence-permit');
    const rejected = permit?.decision === 'rejected';
    if (basis === 'lease' && kind === 'migrant' && (!permit || rejected)) {
      if (rejected) uses.push(`${permit.id}.decision`);
      return notMet(basisOpen, 'migrant-lease-without-permit', { kind, basis }, uses, [
        { fact: 'evidence.residence-permit', from: 'family' },
      ]);
    }
    return met(basisOpen, 'basis-open-to-applicant', { kind, basis }, uses);
  },
};
