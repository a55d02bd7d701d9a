import { KIN_ROLES } from '../evidence/evidence.ts';
import type {
  Address,
  Evidence,
  EvidenceFacts,
  EvidenceKind,
  ExtractionStatus,
  KinRole,
  Known,
  TitleOwner,
} from '../evidence/evidence.ts';
import { SOURCE_OF } from './fact-shapes.ts';
import type { CaseFacts, Located } from './verdict.ts';

/** One change to a case, in the words of an officer; `caseOf` applies them in order. */
export type Change = (facts: CaseFacts) => void;

/** The id under which a kind of paper appears in an example; facts are cited by it. */
const IDS: Record<EvidenceKind, string> = {
  'household-register': 'register',
  'property-title': 'title',
  'property-search': 'search',
  'purchase-contract': 'contract',
  'filed-lease': 'lease',
  'residence-permit': 'permit',
  'business-licence': 'licence',
  'social-insurance': 'insurance',
  'demolition-agreement': 'agreement',
};

export const HOME: Address = {
  text: '东湖区某路10号3栋',
  district: 'donghu',
  street: '某路',
  number: 10,
  compound: null,
  building: '3',
  village: null,
  point: null,
};

export const IN_S1: Located = { state: 'in', schoolIds: ['s1'] };

function put<K extends EvidenceKind>(
  facts: CaseFacts,
  kind: K,
  content: EvidenceFacts[K] | null,
  status: ExtractionStatus = 'found',
): void {
  const paper = {
    id: IDS[kind],
    kind,
    source: SOURCE_OF[kind],
    extractedAt: '2021-06-03T09:00:00+08:00',
    status,
    facts: content,
  } as Evidence;
  facts.evidence = [...facts.evidence.filter((one) => one.kind !== kind), paper];
}

/** People by their relations, named in no other way. */
export function people(...relations: Known<KinRole>[]) {
  return relations.map((relation) => ({ name: null, idNumber: null, relation }));
}

/** Owners in equal shares. */
export function owners(...relations: Known<KinRole>[]): TitleOwner[] {
  return people(...relations).map((person) => ({ ...person, share: 100 / relations.length }));
}

/** Owners by their shares in percent. */
export function shared(shares: Partial<Record<KinRole, Known<number>>>): TitleOwner[] {
  return KIN_ROLES.filter((relation) => relation in shares).map((relation) => ({
    name: null,
    idNumber: null,
    relation,
    share: shares[relation] ?? null,
  }));
}

export function register(change: Partial<EvidenceFacts['household-register']> = {}): Change {
  return (facts) =>
    put(facts, 'household-register', {
      registerNumber: 'R1',
      address: HOME,
      urban: true,
      collective: false,
      head: 'father',
      members: people('pupil', 'father', 'mother').map((person) => ({ ...person, movedIn: null })),
      ...change,
    });
}

/** Basis property, and the title for it. */
export function title(change: Partial<EvidenceFacts['property-title']> = {}): Change {
  return (facts) => {
    facts.submission.basis = 'property';
    put(facts, 'property-title', {
      certificateNumber: '赣(2017)南昌市不动产权第0018158号',
      form: 'real-estate-certificate',
      unitNumber: 'U1',
      registeredOn: '2017-04-12',
      usage: 'residential',
      address: HOME,
      owners: owners('father', 'mother'),
      ...change,
    });
  };
}

/** Basis lease, the lease for it, and no title. */
export function lease(
  filedOn: Known<string>,
  change: Partial<EvidenceFacts['filed-lease']> = {},
): Change {
  return (facts) => {
    facts.submission.basis = 'lease';
    put(facts, 'filed-lease', {
      filingNumber: 'F1',
      filedOn,
      startsOn: filedOn,
      endsOn: null,
      address: HOME,
      tenants: people('mother'),
      ...change,
    });
    facts.evidence = facts.evidence.filter(({ kind }) => kind !== 'property-title');
  };
}

/** A migrant child on a residence permit: basis, permit, and a register elsewhere. */
export function migrant(
  issuedOn: Known<string>,
  change: Partial<EvidenceFacts['residence-permit']> = {},
): Change {
  return (facts) => {
    register({ urban: false })(facts);
    facts.kind = 'migrant';
    facts.located.register = { state: 'outside' };
    facts.submission.basis = 'residence-permit';
    put(facts, 'residence-permit', {
      permitNumber: 'P1',
      holder: 'mother',
      issuedOn,
      validUntil: null,
      address: HOME,
      ...change,
    });
    facts.evidence = facts.evidence.filter(({ kind }) => kind !== 'property-title');
  };
}

/** Basis demolition, the agreement for it, and no title. */
export function demolished(signedOn: Known<string>, signatory: Known<KinRole> = 'mother'): Change {
  return (facts) => {
    facts.submission.basis = 'demolition';
    put(facts, 'demolition-agreement', {
      agreementNumber: 'D1',
      signedOn,
      signatory,
      originalAddress: HOME,
      resettlementAddress: null,
    });
    facts.evidence = facts.evidence.filter(({ kind }) => kind !== 'property-title');
  };
}

export function contract(): Change {
  return (facts) =>
    put(facts, 'purchase-contract', {
      contractNumber: 'C1',
      signedOn: '2021-03-01',
      address: HOME,
    });
}

export function insured(months: number): Change {
  return (facts) => put(facts, 'social-insurance', { holder: 'mother', months });
}

export function licence(issuedOn: Known<string>, holder: Known<KinRole> = 'mother'): Change {
  return (facts) =>
    put(facts, 'business-licence', {
      licenceNumber: 'B1',
      holder,
      issuedOn,
      address: HOME,
    });
}

/** The registry's answers for pupil, father and mother. */
export function owns(
  pupil: Known<boolean>,
  father: Known<boolean>,
  mother: Known<boolean>,
): Change {
  return (facts) =>
    put(facts, 'property-search', {
      searched: [
        { relation: 'pupil', ownsUrbanHome: pupil },
        { relation: 'father', ownsUrbanHome: father },
        { relation: 'mother', ownsUrbanHome: mother },
      ],
    });
}

export const OWN_NOTHING = owns(false, false, false);

/** A source's answer other than "found"; what the family claims of the paper may stand beside it. */
export function answered<K extends EvidenceKind>(
  kind: K,
  status: ExtractionStatus,
  claimed: EvidenceFacts[K] | null = null,
): Change {
  return (facts) => put(facts, kind, claimed, status);
}

/** The same kind of paper asked for once more, at another time; its id gets a 2. */
export function again<K extends EvidenceKind>(
  kind: K,
  extractedAt: string,
  change: Partial<EvidenceFacts[K]>,
): Change {
  return (facts) => {
    const first = facts.evidence.find((one) => one.kind === kind);
    const content = { ...first?.facts, ...change };
    const id = `${IDS[kind]}2`;
    const paper = { ...first, id, kind, extractedAt, status: 'found', facts: content } as Evidence;
    facts.evidence = [...facts.evidence, paper];
  };
}

/** The answer that a source gave first was this, and no facts with it. */
export function submittedWith(kind: EvidenceKind, status: ExtractionStatus): Change {
  return (facts) => {
    facts.evidence = facts.evidence.map((one) =>
      one.id === IDS[kind] ? { ...one, status, facts: null } : one,
    );
  };
}

export function without(kind: EvidenceKind): Change {
  return (facts) => {
    facts.evidence = facts.evidence.filter((one) => one.kind !== kind);
  };
}

/**
 * A case, changed. Unchanged it is the plainest of all: an urban pupil registered under their father in the
 * home that both parents own, in the range of school `s1`, submitted in time by the mother.
 */
export function caseOf(...changes: Change[]): CaseFacts {
  const facts: CaseFacts = {
    kind: 'urban',
    submission: {
      submittedAt: '2021-06-05T20:15:00+08:00',
      basis: 'property',
      submittedBy: { name: null, idNumber: null, relation: 'mother' },
      grandparentVerified: null,
    },
    evidence: [],
    familyKeys: ['R1'],
    priorUses: [],
    supplied: [],
    falseInformation: false,
    located: { home: IN_S1, register: IN_S1 },
  };
  register()(facts);
  title()(facts);
  for (const change of changes) change(facts);
  return facts;
}
