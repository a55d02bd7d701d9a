import type {
  Address,
  Basis,
  Evidence,
  EvidenceKind,
  EvidenceOf,
  KinRole,
  Known,
} from '../evidence/evidence.ts';
import type { CivilDate } from '../season/date.ts';
import type { FactRef } from './verdict.ts';

/** The paper that each basis rests on (L6, L7, L8). */
export const PAPER_OF_BASIS = {
  property: 'property-title',
  lease: 'filed-lease',
  'residence-permit': 'residence-permit',
  demolition: 'demolition-agreement',
} as const satisfies Record<Basis, EvidenceKind>;
type HomePaper = (typeof PAPER_OF_BASIS)[Basis];

/** The basis that a paper can carry; `null` for a paper that carries none. */
export function basisOfPaper(kind: EvidenceKind): Basis | null {
  switch (kind) {
    case 'property-title':
      return 'property';
    case 'filed-lease':
      return 'lease';
    case 'residence-permit':
      return 'residence-permit';
    case 'demolition-agreement':
      return 'demolition';
    default:
      return null;
  }
}

/** A person in whose name the paper is, and where that is written. */
export interface Holder {
  relation: Known<KinRole>;
  idNumber: Known<string>;
  ref: FactRef;
}

/** The home the claim rests on, the same shape whatever the paper is. */
export interface Home {
  basis: Basis;
  paper: HomePaper;
  id: string;
  /** Registered, filed, issued or signed on: the day L8 and L9 reckon from. */
  date: Known<CivilDate>;
  dateRef: FactRef;
  /** The last day of a lease or permit; `null` where none is written. */
  endsOn: Known<CivilDate>;
  endsRef: FactRef;
  address: Known<Address>;
  addressRef: FactRef;
  holders: Holder[];
  holdersRef: FactRef;
}

function listed(
  id: string,
  field: string,
  people: readonly { relation: Known<KinRole>; idNumber: Known<string> }[],
): Holder[] {
  const holders: Holder[] = [];
  for (let at = 0; at < people.length; at += 1) {
    const person = people[at];
    if (person) {
      const ref = `${id}.${field}.${at}.relation`;
      holders.push({ relation: person.relation, idNumber: person.idNumber, ref });
    }
  }
  return holders;
}

function fromTitle({ id, facts }: EvidenceOf<'property-title'>): Home | null {
  return facts === null
    ? null
    : {
        basis: 'property',
        paper: 'property-title',
        id,
        date: facts.registeredOn,
        dateRef: `${id}.registeredOn`,
        endsOn: null,
        endsRef: '',
        address: facts.address,
        addressRef: `${id}.address`,
        holders: listed(id, 'owners', facts.owners),
        holdersRef: `${id}.owners`,
      };
}

function fromLease({ id, facts }: EvidenceOf<'filed-lease'>): Home | null {
  return facts === null
    ? null
    : {
        basis: 'lease',
        paper: 'filed-lease',
        id,
        date: facts.filedOn,
        dateRef: `${id}.filedOn`,
        endsOn: facts.endsOn,
        endsRef: `${id}.endsOn`,
        address: facts.address,
        addressRef: `${id}.address`,
        holders: listed(id, 'tenants', facts.tenants),
        holdersRef: `${id}.tenants`,
      };
}

function fromPermit({ id, facts }: EvidenceOf<'residence-permit'>): Home | null {
  return facts === null
    ? null
    : {
        basis: 'residence-permit',
        paper: 'residence-permit',
        id,
        date: facts.issuedOn,
        dateRef: `${id}.issuedOn`,
        endsOn: facts.validUntil,
        endsRef: `${id}.validUntil`,
        address: facts.address,
        addressRef: `${id}.address`,
        holders: [{ relation: facts.holder, idNumber: null, ref: `${id}.holder` }],
        holdersRef: `${id}.holder`,
      };
}

/** The original address serves: the family is to keep the catchment it was moved out of (L8). */
function fromAgreement({ id, facts }: EvidenceOf<'demolition-agreement'>): Home | null {
  return facts === null
    ? null
    : {
        basis: 'demolition',
        paper: 'demolition-agreement',
        id,
        date: facts.signedOn,
        dateRef: `${id}.signedOn`,
        endsOn: null,
        endsRef: '',
        address: facts.originalAddress,
        addressRef: `${id}.originalAddress`,
        holders: [{ relation: facts.signatory, idNumber: null, ref: `${id}.signatory` }],
        holdersRef: `${id}.signatory`,
      };
}

/** Reads a found paper as a home; `null` when it was not found, was rejected or is no paper for a claim. */
export function homeFromPaper(paper: Evidence): Home | null {
  if (paper.status !== 'found' || paper.decision === 'rejected') return null;
  switch (paper.kind) {
    case 'property-title':
      return fromTitle(paper);
    case 'filed-lease':
      return fromLease(paper);
    case 'residence-permit':
      return fromPermit(paper);
    case 'demolition-agreement':
      return fromAgreement(paper);
    default:
      return null;
  }
}
