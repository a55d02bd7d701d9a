import type { CivilDate, Instant } from '../season/date.ts';

/** `null` means nobody knows it yet; it never means "no" (policy: unknown is never no). */
export type Known<T> = T | null;

/** How a person named on a paper stands to the pupil, as the registers or an officer say it. */
export const KIN_ROLES = [
  'pupil',
  'father',
  'mother',
  'paternal-grandparent',
  'maternal-grandparent',
  'sibling',
  'other-kin',
  'non-kin',
] as const;
export type KinRole = (typeof KIN_ROLES)[number];

export const EVIDENCE_KINDS = [
  'household-register',
  'property-title',
  'property-search',
  'purchase-contract',
  'filed-lease',
  'residence-permit',
  'business-licence',
  'social-insurance',
  'demolition-agreement',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EXTRACTION_STATUSES = ['found', 'not-found', 'source-down', 'conflict'] as const;
export type ExtractionStatus = (typeof EXTRACTION_STATUSES)[number];

/** What an officer may decide about a paper, with a reason; it lies beside the extraction (L5). */
export const EVIDENCE_DECISIONS = ['confirmed', 'rejected'] as const;
export type EvidenceDecision = (typeof EVIDENCE_DECISIONS)[number];

/** The registers that the city's app asks. */
export const SOURCE_SYSTEMS = [
  'household-registry', // 公安户籍
  'real-estate-registry', // 不动产登记
  'housing-authority', // 房管租赁备案
  'residence-permit-registry', // 居住证
  'market-regulator', // 工商执照
  'social-insurance-bureau', // 社保
  'demolition-office', // 征收拆迁
] as const;
export type SourceSystem = (typeof SOURCE_SYSTEMS)[number];

/** WGS-84 longitude, latitude in degrees. */
export type Point = [longitude: number, latitude: number];

/** An address taken apart; `text` is what the paper says, the rest what could surely be read from it. */
export interface Address {
  text: string;
  district: Known<string>;
  street: Known<string>;
  number: Known<number>;
  compound: Known<string>;
  building: Known<string>;
  village: Known<string>;
  point: Known<Point>;
}

export interface NamedPerson {
  name: Known<string>;
  idNumber: Known<string>;
  relation: Known<KinRole>;
}

export interface HouseholdMember extends NamedPerson {
  movedIn: Known<CivilDate>;
}

export interface HouseholdRegisterFacts {
  registerNumber: Known<string>;
  address: Known<Address>;
  /** Registered in the city's urban districts (城区户籍, L2). */
  urban: Known<boolean>;
  /** Collective household (集体户). */
  collective: Known<boolean>;
  head: Known<KinRole>;
  /** The pupil first; only the people the register shows. */
  members: HouseholdMember[];
}

export interface TitleOwner extends NamedPerson {
  /** Percent of the whole, 0–100. */
  share: Known<number>;
}

export const TITLE_FORMS = ['real-estate-certificate', 'house-ownership-certificate'] as const;
export const USAGES = ['residential', 'non-residential'] as const;
export type Usage = (typeof USAGES)[number];

export interface PropertyTitleFacts {
  certificateNumber: Known<string>;
  /** 不动产权证 or 房产证 (L6). */
  form: Known<(typeof TITLE_FORMS)[number]>;
  /** The land registry's number of the home itself, the same on every certificate of it. */
  unitNumber: Known<string>;
  registeredOn: Known<CivilDate>;
  usage: Known<Usage>;
  address: Known<Address>;
  owners: TitleOwner[];
}

/** The registry's answer to "does this person own a home in the urban area?" (categories 2, 4, 5, 6). */
export interface PropertySearchFacts {
  searched: { relation: KinRole; ownsUrbanHome: Known<boolean> }[];
}

export interface PurchaseContractFacts {
  contractNumber: Known<string>;
  signedOn: Known<CivilDate>;
  address: Known<Address>;
}

export interface FiledLeaseFacts {
  filingNumber: Known<string>;
  filedOn: Known<CivilDate>;
  startsOn: Known<CivilDate>;
  endsOn: Known<CivilDate>;
  address: Known<Address>;
  tenants: NamedPerson[];
}

export interface ResidencePermitFacts {
  permitNumber: Known<string>;
  holder: Known<KinRole>;
  issuedOn: Known<CivilDate>;
  validUntil: Known<CivilDate>;
  address: Known<Address>;
}

export interface BusinessLicenceFacts {
  licenceNumber: Known<string>;
  holder: Known<KinRole>;
  issuedOn: Known<CivilDate>;
  address: Known<Address>;
}

export interface SocialInsuranceFacts {
  holder: Known<KinRole>;
  /** Months paid up to the cut-off. */
  months: Known<number>;
}

export interface DemolitionAgreementFacts {
  agreementNumber: Known<string>;
  signedOn: Known<CivilDate>;
  signatory: Known<KinRole>;
  originalAddress: Known<Address>;
  resettlementAddress: Known<Address>;
}

export interface EvidenceFacts {
  'household-register': HouseholdRegisterFacts;
  'property-title': PropertyTitleFacts;
  'property-search': PropertySearchFacts;
  'purchase-contract': PurchaseContractFacts;
  'filed-lease': FiledLeaseFacts;
  'residence-permit': ResidencePermitFacts;
  'business-licence': BusinessLicenceFacts;
  'social-insurance': SocialInsuranceFacts;
  'demolition-agreement': DemolitionAgreementFacts;
}

/** One extraction, as one source answered it at one time. Append-only (L5). */
export type EvidenceOf<K extends EvidenceKind> = {
  /** Unique within the applicant; facts are cited as `id.path`, such as `e2.filedOn`. */
  id: string;
  kind: K;
  source: SourceSystem;
  extractedAt: Instant;
  status: ExtractionStatus;
  /** `null` unless the source found something. */
  facts: EvidenceFacts[K] | null;
  /** Laid over by an officer's decision; never part of what was extracted. */
  decision?: EvidenceDecision;
};
export type Evidence = { [K in EvidenceKind]: EvidenceOf<K> }[EvidenceKind];

export const APPLICANT_KINDS = ['urban', 'returning', 'migrant'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** What the family said its right to a place rests on (L6, L7, L14). */
export const BASES = ['property', 'lease', 'residence-permit', 'demolition'] as const;
export type Basis = (typeof BASES)[number];

export interface Submission {
  /** `null`: begun but never submitted (L4). */
  submittedAt: Known<Instant>;
  basis: Known<Basis>;
  /** Who was logged in when it was submitted (L14). */
  submittedBy: NamedPerson;
  /** The grandparent's ID and face were checked on the property page (L14); `null` where none was asked. */
  grandparentVerified: Known<boolean>;
}

/** An earlier use of a home as somebody's basis, from this season or those before (L10). */
export interface PropertyUse {
  season: number;
  unitNumber: string;
  /** The household register numbers or guardian ID numbers by which two children are of one family. */
  familyKeys: string[];
  pupilName: string;
}
