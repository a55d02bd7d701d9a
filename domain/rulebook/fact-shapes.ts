import {
  EVIDENCE_KINDS,
  KIN_ROLES,
  TITLE_FORMS,
  USAGES,
  type EvidenceFacts,
  type EvidenceKind,
  type SourceSystem,
} from '../evidence/evidence.ts';
import { dayNumber } from '../season/date.ts';
import { leaf, list, optional, record, type Shape } from './shape.ts';

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A leaf that takes one of a list of words. */
export function oneOf(words: readonly string[]): Shape {
  return leaf((value) => isText(value) && words.includes(value));
}

export const TEXT = leaf(isText);
export const FLAG = leaf((value) => typeof value === 'boolean');
export const KIN = oneOf(KIN_ROLES);
const NUMBER = leaf((value) => typeof value === 'number' && Number.isFinite(value));
const DATE = leaf((value) => isText(value) && dayNumber(value) !== null);
const POINT = leaf(
  (value) =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((part) => typeof part === 'number' && Number.isFinite(part)),
);
const ADDRESS = record(
  {
    text: leaf(isText),
    district: TEXT,
    street: TEXT,
    number: NUMBER,
    compound: TEXT,
    building: TEXT,
    unit: optional(isText),
    village: TEXT,
    point: POINT,
  },
  true,
);
const PERSON = { name: TEXT, idNumber: TEXT, relation: KIN };

/** What may be supplied about each kind of paper; the keys are those of `EvidenceFacts`. */
export const FACT_SHAPES: { [K in EvidenceKind]: Shape } = {
  'household-register': record({
    registerNumber: TEXT,
    address: ADDRESS,
    urban: FLAG,
    collective: FLAG,
    head: KIN,
    members: list(record({ ...PERSON, movedIn: DATE })),
  }),
  'property-title': record({
    certificateNumber: TEXT,
    formerCertificateNumber: optional(isText),
    form: oneOf(TITLE_FORMS),
    unitNumber: TEXT,
    registeredOn: DATE,
    usage: oneOf(USAGES),
    address: ADDRESS,
    owners: list(record({ ...PERSON, share: NUMBER })),
  }),
  'property-search': record({
    searched: list(record({ relation: KIN, ownsUrbanHome: FLAG })),
  }),
  'purchase-contract': record({ contractNumber: TEXT, signedOn: DATE, address: ADDRESS }),
  'filed-lease': record({
    filingNumber: TEXT,
    filedOn: DATE,
    startsOn: DATE,
    endsOn: DATE,
    address: ADDRESS,
    tenants: list(record(PERSON)),
  }),
  'residence-permit': record({
    permitNumber: TEXT,
    holder: KIN,
    issuedOn: DATE,
    validUntil: DATE,
    address: ADDRESS,
  }),
  'business-licence': record({
    licenceNumber: TEXT,
    holder: KIN,
    issuedOn: DATE,
    address: ADDRESS,
  }),
  'social-insurance': record({ holder: KIN, months: NUMBER }),
  'demolition-agreement': record({
    agreementNumber: TEXT,
    signedOn: DATE,
    signatory: KIN,
    originalAddress: ADDRESS,
    resettlementAddress: ADDRESS,
  }),
};

export function isEvidenceKind(value: string): value is EvidenceKind {
  return (EVIDENCE_KINDS as readonly string[]).includes(value);
}

/** A paper of which nothing is known yet: what an officer fills in when no source found it (L15). */
export const BLANK_FACTS: { [K in EvidenceKind]: EvidenceFacts[K] } = {
  'household-register': {
    registerNumber: null,
    address: null,
    urban: null,
    collective: null,
    head: null,
    members: [],
  },
  'property-title': {
    certificateNumber: null,
    formerCertificateNumber: null,
    form: null,
    unitNumber: null,
    registeredOn: null,
    usage: null,
    address: null,
    owners: [],
  },
  'property-search': { searched: [] },
  'purchase-contract': { contractNumber: null, signedOn: null, address: null },
  'filed-lease': {
    filingNumber: null,
    filedOn: null,
    startsOn: null,
    endsOn: null,
    address: null,
    tenants: [],
  },
  'residence-permit': {
    permitNumber: null,
    holder: null,
    issuedOn: null,
    validUntil: null,
    address: null,
  },
  'business-licence': { licenceNumber: null, holder: null, issuedOn: null, address: null },
  'social-insurance': { holder: null, months: null },
  'demolition-agreement': {
    agreementNumber: null,
    signedOn: null,
    signatory: null,
    originalAddress: null,
    resettlementAddress: null,
  },
};

/** The register that answers for each kind of paper. */
export const SOURCE_OF: Record<EvidenceKind, SourceSystem> = {
  'household-register': 'household-registry',
  'property-title': 'real-estate-registry',
  'property-search': 'real-estate-registry',
  'purchase-contract': 'real-estate-registry',
  'filed-lease': 'housing-authority',
  'residence-permit': 'residence-permit-registry',
  'business-licence': 'market-regulator',
  'social-insurance': 'social-insurance-bureau',
  'demolition-agreement': 'demolition-office',
};
