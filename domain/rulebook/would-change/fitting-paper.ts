import type {
  Address,
  Evidence,
  EvidenceFacts,
  EvidenceKind,
  HouseholdMember,
  KinRole,
  NamedPerson,
} from '../../evidence/evidence.ts';
import { SOURCE_OF } from '../fact-shapes.ts';
import { latestSince } from '../holding.ts';
import { basisOfPaper } from '../home.ts';
import { isParent } from '../kin.ts';
import type { CaseFacts, Located, RulebookParameters } from '../verdict.ts';

/** The id of a school that is none of the case's: only whether two ranges are the same is ever asked of it. */
export const SOME_SCHOOL = 'some-school';

/** An address of which only its range is supposed. */
export const NO_ADDRESS: Address = {
  text: '',
  district: null,
  street: null,
  number: null,
  compound: null,
  building: null,
  village: null,
  point: null,
};

const someone = (relation: KinRole): NamedPerson => ({ name: null, idNumber: null, relation });

/** Inside the range of the register where that is known, otherwise inside any. */
export function somewhere({ located }: CaseFacts): Located {
  return located.register.state === 'in'
    ? located.register
    : { state: 'in', schoolIds: [SOME_SCHOOL] };
}

/** The parent who logged in may hold every paper (L14). */
function holderOf({ submittedBy }: CaseFacts['submission']): KinRole {
  const { relation } = submittedBy;
  return relation !== null && isParent(relation) ? relation : 'mother';
}

/** A paper of the kind that meets every rule: in time, in the name of the parent who logged in. */
function fitting(
  { kind, submission }: CaseFacts,
  { evidenceCutOff: cutOff, holdingYears }: RulebookParameters,
): EvidenceFacts {
  const holder = holderOf(submission);
  const since = latestSince(cutOff, holdingYears);
  const address = NO_ADDRESS;
  const none = (one: KinRole) => ({ relation: one, ownsUrbanHome: false });
  const member = (one: KinRole): HouseholdMember => ({ ...someone(one), movedIn: null });
  return {
    'household-register': {
      registerNumber: null,
      address,
      urban: kind !== 'migrant',
      collective: false,
      head: holder,
      members: [member('pupil'), member('father'), member('mother')],
    },
    'property-title': {
      certificateNumber: null,
      form: 'real-estate-certificate',
      unitNumber: SOME_SCHOOL,
      registeredOn: cutOff,
      usage: 'residential',
      address,
      owners: [{ ...someone(holder), share: 100 }],
    },
    'property-search': { searched: [none('pupil'), none('father'), none('mother')] },
    'purchase-contract': { contractNumber: null, signedOn: cutOff, address },
    'filed-lease': {
      filingNumber: null,
      filedOn: since,
      startsOn: since,
      endsOn: null,
      address,
      tenants: [someone(holder)],
    },
    'residence-permit': { permitNumber: null, holder, issuedOn: since, validUntil: null, address },
    'business-licence': { licenceNumber: null, holder, issuedOn: since, address },
    'social-insurance': { holder, months: null },
    'demolition-agreement': {
      agreementNumber: null,
      signedOn: cutOff,
      signatory: holder,
      originalAddress: address,
      resettlementAddress: null,
    },
  };
}

function isKnown(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

/** Who stands on a paper and is of no known relation is supposed to be the parent who holds it. */
function withKin(value: unknown, holder: KinRole): unknown {
  return Array.isArray(value)
    ? value.map((one: object) =>
        'relation' in one && one.relation === null ? { ...one, relation: holder } : one,
      )
    : value;
}

/** What the paper already says stays; the rest is as it should be. */
function completed(paper: Evidence, good: object, holder: KinRole): Evidence {
  const known = Object.entries(paper.facts ?? {})
    .filter(([, value]) => isKnown(value))
    .map(([field, value]): [string, unknown] => [field, withKin(value, holder)]);
  return {
    ...paper,
    status: 'found',
    facts: { ...good, ...Object.fromEntries(known) },
  } as unknown as Evidence;
}

/** The case if this paper of it were found and met every rule. */
export function withPaperFound(
  facts: CaseFacts,
  id: string,
  parameters: RulebookParameters,
): CaseFacts {
  const good = fitting(facts, parameters);
  const evidence = facts.evidence.map((one) =>
    one.id === id ? completed(one, good[one.kind], holderOf(facts.submission)) : one,
  );
  const paper = facts.evidence.find((one) => one.id === id);
  // An answer that an officer entered from the source gives way to the one that is supposed.
  const supplied = facts.supplied.filter(({ ref }) => ref !== `${id}.status`);
  return paper ? settled({ ...facts, evidence, supplied }, paper.kind) : facts;
}

/** The case if such a paper were added and the claim rested on it. */
export function withPaperAdded(
  facts: CaseFacts,
  kind: EvidenceKind,
  parameters: RulebookParameters,
): CaseFacts {
  const id = `evidence.${kind}`;
  const paper = {
    id,
    kind,
    source: SOURCE_OF[kind],
    extractedAt: facts.submission.submittedAt ?? '',
    status: 'found',
    facts: fitting(facts, parameters)[kind],
  } as Evidence;
  const evidence = [...facts.evidence.filter((one) => one.id !== id), paper];
  const supplied =
    basisOfPaper(kind) === null
      ? facts.supplied
      : [...facts.supplied, { ref: 'submission.home', value: id }];
  return settled({ ...facts, evidence, supplied }, kind);
}

/** A home's paper that fits says where the home is, and a register that fits where the family stands. */
function settled(facts: CaseFacts, kind: EvidenceKind): CaseFacts {
  const { home, register } = facts.located;
  if (kind === 'household-register') {
    if (register.state !== 'unknown') return facts;
    const where: Located = facts.kind === 'migrant' ? { state: 'outside' } : home;
    return { ...facts, located: { home, register: where } };
  }
  if (home.state !== 'unknown' || (basisOfPaper(kind) === null && kind !== 'business-licence')) {
    return facts;
  }
  return { ...facts, located: { home: somewhere(facts), register } };
}
