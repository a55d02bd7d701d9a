import { foldCase } from '../../domain/casework/fold.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import type { NamedPerson } from '../../domain/evidence/evidence.ts';
import { acceptsSupplied, layOver } from '../../domain/rulebook/supplied.ts';
import type { CaseFacts, SuppliedFact } from '../../domain/rulebook/verdict.ts';
import { planDecision } from '../../domain/verification/decisions.ts';
import type { DecidedCase, Decision, SourceAnswer } from '../../domain/verification/decisions.ts';
import type { VerificationGroup } from '../../domain/verification/groups.ts';
import type { NewEvent } from '../casework/command.ts';
import { factsOf, judgeAt } from '../casework/judge.ts';
import type { Judge, JudgeableCase } from '../casework/judge.ts';
import type { GuardianRow } from '../storage/guardians.ts';

export interface Deciding {
  decision: Decision;
  group: VerificationGroup | null;
  reason: string;
}

/** A case with the people by whose ID numbers a name on a paper can be known again. */
export interface CaseToDecide {
  stored: JudgeableCase;
  guardians: readonly GuardianRow[];
}

function familyOf({ stored, guardians }: CaseToDecide, facts: CaseFacts): NamedPerson[] {
  const { applicant } = stored;
  const register = facts.evidence.find(
    ({ kind, status }) => kind === 'household-register' && status === 'found',
  );
  const members = register?.kind === 'household-register' ? (register.facts?.members ?? []) : [];
  return [
    { name: applicant.name, idNumber: applicant.id_number, relation: 'pupil' },
    ...guardians.map(({ name, id_number, relation }) => ({
      name,
      idNumber: id_number,
      // The intake takes no other word.
      relation: relation as NamedPerson['relation'],
    })),
    ...members,
  ];
}

/** The case as a decision sees it, given how it stands. */
export function decidedCase(judge: Judge, found: CaseToDecide, state: CaseState): DecidedCase {
  const facts = layOver(factsOf(judge, found.stored, state)).facts;
  return {
    findings: judgeAt(judge, found.stored, state).verdict.findings,
    evidence: facts.evidence,
    family: familyOf(found, facts),
  };
}

function refuses(facts: CaseFacts, supplied: readonly SuppliedFact[]): boolean {
  let over = facts;
  for (const fact of supplied) {
    if (!acceptsSupplied(over, fact)) return true;
    over = { ...over, supplied: [...over.supplied, fact] };
  }
  return false;
}

/** The events that a decision comes to for one case as it stands, or the code of why it has no hold on it. */
export function eventsOf(
  judge: Judge,
  found: CaseToDecide,
  state: CaseState,
  { decision, group, reason }: Deciding,
  answers?: ReadonlyMap<string, SourceAnswer>,
): NewEvent[] | string {
  const planned = planDecision(decidedCase(judge, found, state), group, decision, answers);
  if ('misfit' in planned) return planned.misfit;
  if ('askFamilyFor' in planned) {
    const text = decision.kind === 'return-to-family' ? decision.text : reason;
    return [{ type: 'returned-to-family', data: { text, facts: planned.askFamilyFor }, reason }];
  }
  if (refuses(factsOf(judge, found.stored, state), planned.facts)) {
    return 'not-a-value-of-this-fact';
  }
  return planned.facts.map((data): NewEvent => ({ type: 'fact-supplied', data, reason }));
}

export const stateOf = ({ stored }: CaseToDecide): CaseState => foldCase(stored.events);
