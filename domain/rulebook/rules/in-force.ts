import type { EvidenceKind } from '../../evidence/evidence.ts';
import { dayNumber, type CivilDate } from '../../season/date.ts';
import { notMet, type Rule, type RuleFinding } from '../rule.ts';
import type { FactRef } from '../verdict.ts';
import { factsOf, paperOf, type View } from '../view.ts';

function isDate(date: CivilDate | null | undefined): date is CivilDate {
  return date !== null && date !== undefined && dayNumber(date) !== null;
}

function lapsed(
  paper: EvidenceKind,
  endsOn: CivilDate | null | undefined,
  endsRef: FactRef,
  cutOff: CivilDate,
): RuleFinding | null {
  return isDate(endsOn) && endsOn < cutOff
    ? notMet(
        inForce,
        'paper-lapsed',
        { paper, endsOn, cutOff },
        [endsRef],
        [{ fact: endsRef, from: 'officer' }],
      )
    : null;
}

/** L7: the permit beside which a migrant child's lease stands. */
function permitBeside(view: View, cutOff: CivilDate): RuleFinding | null {
  const permit = paperOf(view, 'residence-permit');
  return permit && view.facts.kind === 'migrant'
    ? lapsed(
        'residence-permit',
        factsOf(view, 'residence-permit')?.validUntil,
        `${permit.id}.validUntil`,
        cutOff,
      )
    : null;
}

/**
 * L8: a lease or permit that had run out by the cut-off is none as of that day, nor is a lease that had not begun.
 * The letter asks for no first or last day, so that one not written down is nothing missing: the rule speaks only
 * of what is shown.
 */
export const inForce: Rule = {
  id: 'in-force',
  cites: ['L8'],
  ifNotMet: 'basis-refused',
  ifUnknown: 'blocks',
  evaluate(view, { evidenceCutOff: cutOff }) {
    const { home, claim } = view;
    if (!home) return null;
    const { paper, endsOn, endsRef } = home;
    const finding = lapsed(paper, endsOn, endsRef, cutOff);
    if (finding || claim?.kind !== 'filed-lease') return finding;
    const startsOn = claim.facts?.startsOn;
    if (isDate(startsOn) && startsOn > cutOff) {
      const ref = `${claim.id}.startsOn`;
      return notMet(
        inForce,
        'lease-not-begun',
        { startsOn, cutOff },
        [ref],
        [{ fact: ref, from: 'officer' }],
      );
    }
    return permitBeside(view, cutOff);
  },
};
