import { EVIDENCE_DECISIONS, type EvidenceDecision } from '../evidence/evidence.ts';
import type { FactRef, SuppliedFact } from '../rulebook/verdict.ts';

const PART = '.decision';

/**
 * An officer's decision on a paper is kept among the supplied facts, as a fact about the paper: so it is laid over
 * the extraction like every other, in its turn, and a snapshot of a verdict's input holds it.
 */
export function decisionFact(evidenceId: string, decision: EvidenceDecision): SuppliedFact {
  return { ref: decisionRef(evidenceId), value: decision };
}

export function decisionRef(evidenceId: string): FactRef {
  return `${evidenceId}${PART}`;
}

/** Whether a fact is a decision on a paper: those have events of their own and are supplied by no other. */
export function isDecision({ ref }: Pick<SuppliedFact, 'ref'>): boolean {
  return ref.endsWith(PART);
}

/** The decisions that stand, in the order in which they were made. */
export function decisionsOf(
  supplied: readonly SuppliedFact[],
): { evidenceId: string; decision: EvidenceDecision }[] {
  return supplied.filter(isDecision).flatMap(({ ref, value }) => {
    const decision = EVIDENCE_DECISIONS.find((each) => each === value);
    return decision ? [{ evidenceId: ref.slice(0, -PART.length), decision }] : [];
  });
}

/** The decision on a paper that stands; `null` where nobody decided, or took it back. */
export function decisionOn(
  supplied: readonly SuppliedFact[],
  evidenceId: string,
): EvidenceDecision | null {
  return decisionsOf(supplied).find((each) => each.evidenceId === evidenceId)?.decision ?? null;
}
