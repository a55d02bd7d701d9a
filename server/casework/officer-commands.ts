import type { ActionName } from '../../domain/casework/action-names.ts';
import { decisionFact, decisionOn, isDecision } from '../../domain/casework/decided-evidence.ts';
import type { CaseState } from '../../domain/casework/fold.ts';
import { homeUses } from '../../domain/rulebook/home-uses.ts';
import { acceptsSupplied } from '../../domain/rulebook/supplied.ts';
import type { SuppliedFact } from '../../domain/rulebook/verdict.ts';
import type { OfficerCommand } from '../contract/evidence-work.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import type { NewEvent } from './command.ts';
import { factsOfCase } from './facts-of-case.ts';
import { useKey } from './home-uses-view.ts';

/** What an officer's command does, whether it is carried out or only tried. */
export interface Prepared {
  action: ActionName;
  decide: (state: CaseState) => NewEvent[];
}

interface Stated {
  reason: string | null;
  attachments?: string[];
}

/** Checks a command against the facts of the case and says what it comes to. */
export async function prepare(
  deps: Deps,
  collectionNumber: string,
  command: OfficerCommand,
  { reason, attachments = [] }: Stated,
): Promise<Prepared> {
  // Absent rather than empty, so that an event without papers stays what it was before there were any.
  const papers = attachments.length > 0 ? { attachments } : {};
  const supplying = (facts: SuppliedFact[]): Prepared => ({
    action: 'supply-fact',
    decide: () =>
      facts.map((fact) => ({ type: 'fact-supplied', data: { ...fact, ...papers }, reason })),
  });
  switch (command.name) {
    case 'supply-fact': {
      const fact = { ref: command.ref, value: command.value };
      await checkFact(deps, collectionNumber, fact);
      return supplying([fact]);
    }
    case 'withdraw-fact':
      return { action: 'withdraw-fact', decide: (state) => withdrawal(state, command.ref, reason) };
    case 'decide-evidence':
      return command.decision === 'withdraw'
        ? withdrawnDecision(command.evidenceId, reason)
        : decideEvidence(deps, collectionNumber, command.evidenceId, command.decision, (type) => ({
            type,
            data: { evidenceId: command.evidenceId, ...papers },
            reason,
          }));
    case 'same-family':
      return supplying(await sameFamily(deps, collectionNumber, command.use));
    case 'false-information': {
      const type = FALSE_INFORMATION[command.decision];
      const data = command.decision === 'withdraw' ? {} : papers;
      return {
        action: `${command.decision}-false-information`,
        decide: () => [{ type, data, reason } as NewEvent],
      };
    }
  }
}

const FALSE_INFORMATION = {
  propose: 'false-information-proposed',
  confirm: 'false-information-confirmed',
  withdraw: 'false-information-withdrawn',
} as const;

function wrong(field: string, code: string, detail?: string): ProblemError {
  return new ProblemError(422, 'invalid', { errors: [{ field, code, detail }] });
}

/** Refuses a fact that the case has no place for, or a value that it could not have. */
async function checkFact(deps: Deps, collectionNumber: string, fact: SuppliedFact): Promise<void> {
  const { facts } = await factsOfCase(deps, collectionNumber);
  // Papers are decided on by a command of their own.
  if (isDecision(fact) || !acceptsSupplied(facts, fact)) {
    throw wrong('value', 'not-a-value-of-this-fact', fact.ref);
  }
}

function withdrawal(state: CaseState, ref: string, reason: string | null): NewEvent[] {
  if (isDecision({ ref }) || !state.supplied.some((fact) => fact.ref === ref)) {
    throw wrong('ref', 'fact-not-supplied');
  }
  return [{ type: 'fact-withdrawn', data: { ref }, reason }];
}

function withdrawnDecision(evidenceId: string, reason: string | null): Prepared {
  return {
    action: 'withdraw-evidence-decision',
    decide: (state) => {
      if (decisionOn(state.supplied, evidenceId) === null) throw wrong('evidenceId', 'not-decided');
      return [{ type: 'evidence-decision-withdrawn', data: { evidenceId }, reason }];
    },
  };
}

async function decideEvidence(
  deps: Deps,
  collectionNumber: string,
  evidenceId: string,
  decision: 'confirm' | 'reject',
  eventOf: (type: 'evidence-confirmed' | 'evidence-rejected') => NewEvent,
): Promise<Prepared> {
  const decided = decision === 'confirm' ? 'confirmed' : 'rejected';
  const { facts } = await factsOfCase(deps, collectionNumber);
  if (!acceptsSupplied(facts, decisionFact(evidenceId, decided))) {
    const known = acceptsSupplied(facts, decisionFact(evidenceId, 'rejected'));
    throw wrong('evidenceId', known ? 'nothing-to-confirm' : 'no-such-paper');
  }
  return {
    action: `${decision}-evidence`,
    decide: (state) => {
      if (decisionOn(state.supplied, evidenceId) === decided) {
        throw wrong('decision', 'decision-stands');
      }
      return [eventOf(`evidence-${decided}`)];
    },
  };
}

/**
 * The facts by which two children become known as one family's (L10). Where the use names no family, it is said of
 * the use; where it does, this child's family is known by one of that family's keys as well.
 */
async function sameFamily(
  deps: Deps,
  collectionNumber: string,
  key: string,
): Promise<SuppliedFact[]> {
  const { facts, judge } = await factsOfCase(deps, collectionNumber);
  const home = homeUses(facts, judge.rulebook.parameters);
  const found = home?.uses.find(({ submitted }) => useKey(submitted) === key);
  if (!home || !found) throw wrong('use', 'no-such-use');
  if (found.shared.length > 0) throw wrong('use', 'already-same-family');
  const own = home.familyKeys;
  const [theirs] = found.use.familyKeys;
  if (theirs !== undefined) return [{ ref: 'applicant.familyKeys', value: [...own, theirs] }];
  const ref = `priorUses.${found.use.season}.familyKeys`;
  if (own.length > 0) return [{ ref, value: own }];
  // Neither side has a key: the case's own number serves as one.
  return [
    { ref: 'applicant.familyKeys', value: [collectionNumber] },
    { ref, value: [collectionNumber] },
  ];
}
