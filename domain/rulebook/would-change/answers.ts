import {
  APPLICANT_KINDS,
  BASES,
  KIN_ROLES,
  TITLE_FORMS,
  USAGES,
  type Evidence,
  type EvidenceKind,
} from '../../evidence/evidence.ts';
import { addDays, type CivilDate } from '../../season/date.ts';
import { isEvidenceKind } from '../fact-shapes.ts';
import { latestSince } from '../holding.ts';
import { basisOfPaper } from '../home.ts';
import type { CaseFacts, FactRef, Located, RulebookParameters } from '../verdict.ts';
import {
  NO_ADDRESS,
  SOME_SCHOOL,
  somewhere,
  withPaperAdded,
  withPaperFound,
} from './fitting-paper.ts';
import type { Needed, NeededCode } from './needed.ts';

/** One answer that a fact may have, and the case with it. */
export interface Answer {
  needed: Needed;
  facts: CaseFacts;
}

const STRANGER = 'some-other-family';

function code(name: NeededCode, facts: CaseFacts): Answer {
  return { needed: { is: 'code', code: name }, facts };
}

/** The case with a fact supplied over it, as an officer would. */
function over(facts: CaseFacts, ref: FactRef, value: unknown): CaseFacts {
  return { ...facts, supplied: [...facts.supplied, { ref, value }] };
}

function oneOf(facts: CaseFacts, ref: FactRef, values: readonly (string | boolean)[]): Answer[] {
  return values.map((value) => ({
    needed: { is: 'one-of', values: [value] },
    facts: over(facts, ref, value),
  }));
}

function fittingCode(kind: EvidenceKind): NeededCode {
  if (kind === 'property-search') return 'none-owned';
  return kind === 'household-register' ? 'fitting-register' : 'fitting-paper';
}

function placeAnswers(facts: CaseFacts, ref: 'home' | 'register'): Answer[] {
  const at = (name: NeededCode, where: Located) =>
    code(name, {
      ...over(facts, `located.${ref}`, where),
      located: { ...facts.located, [ref]: where },
    });
  const elsewhere = at('elsewhere', { state: 'in', schoolIds: [SOME_SCHOOL] });
  if (ref === 'home') {
    return [at('in-a-range', somewhere(facts)), elsewhere, at('outside', { state: 'outside' })];
  }
  const { home } = facts.located;
  return home.state === 'in' ? [at('in-home-range', home), elsewhere] : [];
}

function dates(
  facts: CaseFacts,
  ref: FactRef,
  from: CivilDate | null,
  to: CivilDate | null,
): Answer {
  return { needed: { is: 'dates', from, to }, facts: over(facts, ref, to ?? from) };
}

/** The days at which the policy turns: a year before the cut-off, the cut-off itself (L8, L9). */
function dateAnswers(
  facts: CaseFacts,
  ref: FactRef,
  { evidenceCutOff: cutOff, holdingYears }: RulebookParameters,
): Answer[] {
  const since = latestSince(cutOff, holdingYears);
  if (since === null) return [];
  return [
    dates(facts, ref, null, since),
    dates(facts, ref, addDays(since, 1), cutOff),
    dates(facts, ref, addDays(cutOff, 1), null),
  ];
}

function paperAnswers(
  facts: CaseFacts,
  paper: Evidence,
  field: string,
  ref: FactRef,
  parameters: RulebookParameters,
): Answer[] {
  const { evidenceCutOff: cutOff, minimumFamilyShare } = parameters;
  switch (field) {
    case 'status':
      return [
        code(fittingCode(paper.kind), withPaperFound(facts, paper.id, parameters)),
        code('not-found', over(facts, ref, 'not-found')),
      ];
    case 'certificateNumber':
      // Asked for only where the registry has none under the number that was given.
      return [code('right-number', withPaperFound(facts, paper.id, parameters))];
    case 'relation':
    case 'head':
    case 'holder':
    case 'signatory':
      return oneOf(facts, ref, KIN_ROLES);
    case 'owners':
    case 'tenants':
      // Whoever stands there is asked about one by one.
      if (isListed(paper, field)) return [];
      return oneOf(facts, `${ref}.0.relation`, KIN_ROLES).map(({ needed }) => ({
        needed,
        facts: over(facts, ref, needed.is === 'one-of' ? [named(field, needed.values[0])] : []),
      }));
    case 'members':
      return [
        code('with-pupil', over(facts, ref, [member('pupil'), member('father'), member('mother')])),
        code('without-pupil', over(facts, ref, [member('father'), member('mother')])),
      ];
    case 'address':
    case 'originalAddress':
      // One that is written stands; where it lies is another question (`located.home`).
      return isWritten(paper, field) || paper.kind === 'household-register'
        ? []
        : placeAnswers(over(facts, ref, NO_ADDRESS), 'home');
    case 'searched':
      // Whoever was asked about is asked about one by one.
      if (isAskedForAll(paper)) return [];
      return [code('none-owned', over(facts, ref, askedForAll(paper)))];
    case 'urban':
    case 'collective':
    case 'ownsUrbanHome':
      return oneOf(facts, ref, [true, false]);
    case 'usage':
      return oneOf(facts, ref, USAGES);
    case 'form':
      return oneOf(facts, ref, TITLE_FORMS);
    case 'registeredOn':
    case 'filedOn':
    case 'signedOn':
    case 'issuedOn':
      return dateAnswers(facts, ref, parameters);
    case 'endsOn':
    case 'validUntil':
      return [dates(facts, ref, cutOff, null)];
    case 'startsOn':
      return [dates(facts, ref, null, cutOff)];
    case 'share':
      return minimumFamilyShare === null
        ? []
        : [
            {
              needed: { is: 'at-least', value: minimumFamilyShare },
              facts: over(facts, ref, minimumFamilyShare),
            },
          ];
    case 'unitNumber':
      return [code('never-used', over(facts, ref, SOME_SCHOOL))];
    case 'formerCertificateNumber':
      return [code('older-certificate', over(facts, ref, '洪房权证字第0000号'))];
    default:
      return [];
  }
}

function isWritten({ facts }: Evidence, field: string): boolean {
  return ((facts as Partial<Record<string, unknown>> | null)?.[field] ?? null) !== null;
}

function isListed({ facts }: Evidence, field: string): boolean {
  const list = (facts as Partial<Record<string, unknown>> | null)?.[field];
  return Array.isArray(list) && list.length > 0;
}

function askedAbout({ kind, facts }: Evidence) {
  return kind === 'property-search' && facts !== null ? facts.searched : [];
}

function notAskedAbout(paper: Evidence) {
  const asked = askedAbout(paper).map(({ relation }) => relation);
  return (['pupil', 'father', 'mother'] as const).filter((relation) => !asked.includes(relation));
}

function isAskedForAll(paper: Evidence): boolean {
  return paper.kind === 'property-search' && notAskedAbout(paper).length === 0;
}

/** Nobody owns a home of whom the registry has not said so; an owner whom it knows stays one. */
function askedForAll(paper: Evidence) {
  const answers = askedAbout(paper).map(({ relation, ownsUrbanHome }) => ({
    relation,
    ownsUrbanHome: ownsUrbanHome ?? false,
  }));
  return [
    ...answers,
    ...notAskedAbout(paper).map((relation) => ({ relation, ownsUrbanHome: false })),
  ];
}

function member(relation: string) {
  return { name: null, idNumber: null, relation, movedIn: null };
}

function named(field: string, relation: unknown) {
  const person = { name: null, idNumber: null, relation };
  return field === 'owners' ? { ...person, share: 100 } : person;
}

function familyAnswers(facts: CaseFacts, ref: FactRef): Answer[] {
  const season = Number(/^priorUses\.(\d{4})\./.exec(ref)?.[1]);
  const own = facts.familyKeys.length > 0 ? facts.familyKeys : [SOME_SCHOOL];
  const byKeys = (keys: string[]): CaseFacts => ({
    ...facts,
    familyKeys: own,
    priorUses: facts.priorUses.map((use) =>
      use.season === season ? { ...use, familyKeys: keys } : use,
    ),
  });
  return [code('this-family', byKeys(own)), code('another-family', byKeys([STRANGER]))];
}

function basisPapers({ evidence }: CaseFacts): EvidenceKind[] {
  return evidence.flatMap(({ kind }) => (basisOfPaper(kind) === null ? [] : [kind]));
}

/**
 * The plausible answers to a fact that a rule looks at, each with the case as it would be. They follow from what
 * kind of fact it is and from the figures of the year, not from the rule; none is left out because it is bad news.
 */
export function answersOf(
  facts: CaseFacts,
  ref: FactRef,
  parameters: RulebookParameters,
): Answer[] {
  for (const paper of facts.evidence) {
    if (ref.startsWith(`${paper.id}.`)) {
      const field = ref.slice(ref.lastIndexOf('.') + 1);
      return paperAnswers(facts, paper, field, ref, parameters);
    }
  }
  if (ref.startsWith('priorUses.')) return familyAnswers(facts, ref);
  const kind = ref.startsWith('evidence.') ? ref.slice('evidence.'.length) : '';
  if (isEvidenceKind(kind)) {
    return [code(fittingCode(kind), withPaperAdded(facts, kind, parameters))];
  }
  switch (ref) {
    case 'applicant.kind':
      return oneOf(facts, ref, APPLICANT_KINDS);
    case 'applicant.familyKeys': {
      if (facts.familyKeys.length > 0) return [];
      const users = facts.priorUses.flatMap(({ familyKeys }) => familyKeys);
      return [
        code('this-family', over(facts, ref, users)),
        code('another-family', over(facts, ref, [STRANGER])),
      ];
    }
    case 'applicant.category':
      return [code('as-decided', over(facts, ref, 1))];
    case 'applicant.falseInformation':
      return [code('withdrawn', { ...facts, falseInformation: false })];
    case 'submission.submittedAt': {
      const submittedAt = parameters.collection.opensAt;
      return [code('in-collection', over(facts, ref, submittedAt))];
    }
    case 'submission.basis': {
      const held = basisPapers(facts).map(basisOfPaper);
      return oneOf(
        facts,
        ref,
        BASES.filter((basis) => held.includes(basis)),
      );
    }
    case 'submission.home':
      return oneOf(
        facts,
        ref,
        facts.evidence.flatMap((one) => (basisOfPaper(one.kind) === null ? [] : [one.id])),
      );
    case 'submission.submittedBy.relation':
      return oneOf(facts, ref, KIN_ROLES);
    case 'submission.grandparentVerified':
      return oneOf(facts, ref, [true, false]);
    case 'located.home':
      return placeAnswers(facts, 'home');
    case 'located.register':
      return placeAnswers(facts, 'register');
    default:
      return [];
  }
}
