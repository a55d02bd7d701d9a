import type { Evidence, EvidenceKind, NamedPerson } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence.ts';
import type { FactRef, Finding, SuppliedFact } from '../rulebook/verdict.ts';
import { factKind } from './fact-kind.ts';
import { openQuestions, type OpenQuestion, type VerificationGroup } from './groups.ts';

/** What may be decided for one case or for many of the queue at once. */
export const DECISION_KINDS = [
  'ask-source-again',
  'source-answered',
  'same-person',
  'supply-fact',
  'return-to-family',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** A field of a paper that the source's answer named: by its path on the paper, such as `searched`. */
export interface AnsweredField {
  paper: EvidenceKind;
  path: string;
  value: unknown;
}

export type Decision =
  /** The registers are asked anew by the service; what they answer is supplied. */
  | { kind: 'ask-source-again' }
  /** An officer asked, by telephone or in writing; a found paper may bring one field with it. */
  | { kind: 'source-answered'; answer: 'found' | 'not-found'; field: AnsweredField | null }
  /** The names differ in writing only: the person is known again by the ID number. */
  | { kind: 'same-person' }
  | { kind: 'supply-fact'; fact: string; value: unknown }
  /** Nothing is decided; the family is asked for what is missing. */
  | { kind: 'return-to-family'; text: string };

/** What the registers answered when they were asked again. */
export type SourceAnswer =
  | { status: 'found'; facts: unknown }
  | { status: 'not-found' }
  | { status: 'source-down' };

const ASK: readonly DecisionKind[] = ['ask-source-again', 'source-answered'];

/** Which decisions fit what failed, the likeliest first. Every group may be answered by a fact or by the family. */
const DECISIONS_OF: Record<VerificationGroup, readonly DecisionKind[]> = {
  'source-down': [...ASK, 'return-to-family'],
  'certificate-not-found': [...ASK, 'supply-fact', 'return-to-family'],
  'paper-not-found': [...ASK, 'return-to-family'],
  'names-differ': ['same-person', 'source-answered', 'supply-fact', 'return-to-family'],
  'kin-unproven': ['supply-fact', 'same-person', 'return-to-family'],
  'login-mismatch': ['supply-fact', 'return-to-family'],
  'grandparent-check': ['return-to-family', 'supply-fact'],
  'used-before': ['supply-fact', 'return-to-family'],
  'address-not-located': ['supply-fact', 'return-to-family'],
  'ownership-unknown': ['supply-fact', 'return-to-family'],
  'register-unclear': ['supply-fact', 'return-to-family'],
  'paper-incomplete': ['supply-fact', 'return-to-family'],
  'supporting-paper': ['return-to-family', 'supply-fact'],
  'paper-missing': ['return-to-family'],
  'basis-to-choose': ['supply-fact', 'return-to-family'],
  'category-to-set': ['supply-fact'],
  'not-submitted': ['return-to-family'],
};

/** The decisions that fit a group; all of them where the cases are of several. */
export function decisionsFor(group: VerificationGroup | null): readonly DecisionKind[] {
  return group === null ? DECISION_KINDS : DECISIONS_OF[group];
}

/** Why a decision has no hold on a case. */
export const MISFITS = [
  'nothing-open-here', // it is not in the group any more
  'no-source-to-ask',
  'source-still-down',
  'no-same-person', // no ID number of the family stands on the paper
  'not-a-fact-of-this-case',
  'paper-from-family',
] as const;
export type Misfit = (typeof MISFITS)[number];

/** What a decision is made on: the case as its verdict and papers show it. */
export interface DecidedCase {
  findings: readonly Finding[];
  /** With what officers supplied laid over it. */
  evidence: readonly Evidence[];
  /** The pupil, the guardians and the people of the household register. */
  family: readonly NamedPerson[];
}

export type Planned = { facts: SuppliedFact[] } | { askFamilyFor: FactRef[] } | { misfit: Misfit };

function questionsIn(found: DecidedCase, group: VerificationGroup | null): OpenQuestion[] {
  const questions = openQuestions(found.findings);
  return group === null ? questions : questions.filter((one) => one.group === group);
}

function needed(questions: readonly OpenQuestion[]): FactRef[] {
  return [...new Set(questions.flatMap(({ needs }) => needs.map(({ fact }) => fact)))];
}

/** The papers that a source can be asked for again, those with nothing to show first. */
export function papersToAsk(found: DecidedCase, group: VerificationGroup | null): Evidence[] {
  const facts = needed(questionsIn(found, group));
  return found.evidence.filter(
    ({ id, status }) => status !== 'found' && facts.includes(`${id}.status`),
  );
}

function answeredBySource(
  found: DecidedCase,
  group: VerificationGroup | null,
  decision: Extract<Decision, { kind: 'source-answered' }>,
): Planned {
  const facts = papersToAsk(found, group).flatMap(({ id, kind }): SuppliedFact[] => {
    const { answer, field } = decision;
    if (field !== null && field.paper !== kind) return [];
    const status = { ref: `${id}.status`, value: answer };
    return field === null ? [status] : [status, { ref: `${id}.${field.path}`, value: field.value }];
  });
  return facts.length > 0 ? { facts } : { misfit: 'no-source-to-ask' };
}

function listOf(paper: Evidence): { path: string; people: readonly NamedPerson[] } | null {
  if (paper.facts === null) return null;
  switch (paper.kind) {
    case 'property-title':
      return { path: 'owners', people: paper.facts.owners };
    case 'filed-lease':
      return { path: 'tenants', people: paper.facts.tenants };
    case 'household-register':
      return { path: 'members', people: paper.facts.members };
    default:
      return null;
  }
}

/** Relations of the people whose ID number is one of the family's; the paper itself where its names contradicted. */
function samePerson(found: DecidedCase, group: VerificationGroup | null): Planned {
  const asked = needed(questionsIn(found, group));
  const facts: SuppliedFact[] = [];
  for (const paper of found.evidence) {
    const list = listOf(paper);
    if (!list) continue;
    const contradicts = paper.status === 'conflict' && asked.includes(`${paper.id}.status`);
    const relations = list.people.flatMap(({ idNumber, relation }, at): SuppliedFact[] => {
      const ref = `${paper.id}.${list.path}.${at}.relation`;
      if (idNumber === null || relation !== null) return [];
      if (!contradicts && !asked.includes(ref)) return [];
      const known = found.family.find((one) => one.idNumber === idNumber && one.relation !== null);
      return known ? [{ ref, value: known.relation }] : [];
    });
    const recognised = relations.length > 0 || list.people.some((one) => isFamily(found, one));
    if (contradicts && recognised) facts.push({ ref: `${paper.id}.status`, value: 'found' });
    facts.push(...relations);
  }
  return facts.length > 0 ? { facts } : { misfit: 'no-same-person' };
}

function isFamily({ family }: DecidedCase, { idNumber }: NamedPerson): boolean {
  return idNumber !== null && family.some((one) => one.idNumber === idNumber);
}

function supplied(
  found: DecidedCase,
  group: VerificationGroup | null,
  { fact, value }: Extract<Decision, { kind: 'supply-fact' }>,
): Planned {
  const refs = needed(questionsIn(found, group)).filter(
    (ref) => factKind(ref, found.evidence) === fact,
  );
  if (refs.length === 0) return { misfit: 'not-a-fact-of-this-case' };
  const whole = (EVIDENCE_KINDS as readonly string[]).includes(fact);
  return whole ? { misfit: 'paper-from-family' } : { facts: refs.map((ref) => ({ ref, value })) };
}

/**
 * What a decision comes to for one case. Pure, so that the dry run and the real one cannot differ; `answers`
 * are those of the registers by the id of the paper, where the decision asked them.
 */
export function planDecision(
  found: DecidedCase,
  group: VerificationGroup | null,
  decision: Decision,
  answers?: ReadonlyMap<string, SourceAnswer>,
): Planned {
  const questions = questionsIn(found, group);
  if (questions.length === 0) return { misfit: 'nothing-open-here' };
  switch (decision.kind) {
    case 'ask-source-again':
      return askedAgain(papersToAsk(found, group), answers);
    case 'source-answered':
      return answeredBySource(found, group, decision);
    case 'same-person':
      return samePerson(found, group);
    case 'supply-fact':
      return supplied(found, group, decision);
    case 'return-to-family':
      return { askFamilyFor: needed(questions) };
    default: {
      const unhandled: never = decision;
      return unhandled;
    }
  }
}

/** A paper that is found now stands as a whole beside the answer of before; "not found" is an answer too. */
function askedAgain(
  papers: readonly Evidence[],
  answers: ReadonlyMap<string, SourceAnswer> | undefined,
): Planned {
  if (papers.length === 0) return { misfit: 'no-source-to-ask' };
  const facts = papers.flatMap(({ id, kind, status }): SuppliedFact[] => {
    const answer = answers?.get(id);
    if (answer?.status === 'found') return [{ ref: `evidence.${kind}`, value: answer.facts }];
    // Said once more, it changes nothing.
    if (answer?.status !== 'not-found' || status === 'not-found') return [];
    return [{ ref: `${id}.status`, value: 'not-found' }];
  });
  return facts.length > 0 ? { facts } : { misfit: 'source-still-down' };
}
