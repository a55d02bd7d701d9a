import type { EvidenceKind } from '../../../domain/evidence/evidence.ts';
import type { MoreResources } from '../../i18n/zh-CN/more-resources.ts';
import type { T } from '../../i18n/use-words.ts';
import type { SeasonNames } from '../../lib/use-viewer.ts';
import { formatDate, formatInstant } from '../../lib/format.ts';

export type FieldName = keyof MoreResources['evidence']['field'];
export type FactType =
  | 'text'
  | 'date'
  | 'instant'
  | 'boolean'
  | 'kin'
  | 'percent'
  | 'months'
  | 'count'
  | 'form'
  | 'usage'
  | 'address'
  | 'basis'
  | 'kind'
  | 'extraction'
  | 'paper'
  | 'place'
  | 'people'
  | 'category'
  | 'keys';

/** What kind of thing a fact is, by the last part of its path; anything else is text. */
const TYPES: Partial<Record<FieldName, FactType>> = {
  address: 'address',
  originalAddress: 'address',
  resettlementAddress: 'address',
  urban: 'boolean',
  collective: 'boolean',
  ownsUrbanHome: 'boolean',
  grandparentVerified: 'boolean',
  falseInformation: 'boolean',
  head: 'kin',
  relation: 'kin',
  holder: 'kin',
  signatory: 'kin',
  movedIn: 'date',
  registeredOn: 'date',
  signedOn: 'date',
  filedOn: 'date',
  startsOn: 'date',
  endsOn: 'date',
  issuedOn: 'date',
  validUntil: 'date',
  submittedAt: 'instant',
  share: 'percent',
  months: 'months',
  number: 'count',
  category: 'category',
  owners: 'people',
  tenants: 'people',
  members: 'people',
  searched: 'people',
  familyKeys: 'keys',
  form: 'form',
  usage: 'usage',
  basis: 'basis',
  kind: 'kind',
  status: 'extraction',
};

/** The facts of each paper in the order in which an officer reads them; lists of people come after. */
export const FIELDS: Record<EvidenceKind, readonly FieldName[]> = {
  'household-register': ['address', 'urban', 'head', 'collective', 'registerNumber'],
  'property-title': [
    'address',
    'usage',
    'form',
    'registeredOn',
    'certificateNumber',
    'formerCertificateNumber',
    'unitNumber',
  ],
  'property-search': [],
  'purchase-contract': ['address', 'signedOn', 'contractNumber'],
  'filed-lease': ['address', 'filedOn', 'startsOn', 'endsOn', 'filingNumber'],
  'residence-permit': ['address', 'holder', 'issuedOn', 'validUntil', 'permitNumber'],
  'business-licence': ['address', 'holder', 'issuedOn', 'licenceNumber'],
  'social-insurance': ['holder', 'months'],
  'demolition-agreement': [
    'resettlementAddress',
    'originalAddress',
    'signedOn',
    'signatory',
    'agreementNumber',
  ],
};
export const LISTS: Partial<
  Record<EvidenceKind, { list: FieldName; fields: readonly FieldName[] }>
> = {
  'household-register': { list: 'members', fields: ['name', 'relation', 'movedIn', 'idNumber'] },
  'property-title': { list: 'owners', fields: ['name', 'relation', 'share', 'idNumber'] },
  'property-search': { list: 'searched', fields: ['relation', 'ownsUrbanHome'] },
  'filed-lease': { list: 'tenants', fields: ['name', 'relation', 'idNumber'] },
};

export function factTypeOf(ref: string): FactType {
  if (ref === 'submission.home') return 'paper';
  if (ref.startsWith('located.')) return 'place';
  const last = ref.split('.').at(-1) ?? '';
  return (TYPES as Record<string, FactType | undefined>)[last] ?? 'text';
}

/** What a value is named by, beyond the words: the schools of a place, the papers of the case. */
export interface Naming {
  t: T;
  school: SeasonNames['school'];
  evidence: readonly { id: string; kind: EvidenceKind }[];
}

/** A fact's value in the reader's language. `null` is "unknown", never "no". */
export function formatFact(naming: Naming, type: FactType, value: unknown): string {
  const { t } = naming;
  if (value === null || value === undefined) return t('evidence:missing');
  const text = textOf(value);
  switch (type) {
    case 'boolean':
      return value === true ? t('yes') : value === false ? t('no') : text;
    case 'date':
      return formatDate(text);
    case 'instant':
      return formatInstant(text);
    case 'percent':
      return t('evidence:percent', { n: text });
    case 'months':
      return t('evidence:monthsOf', { n: text });
    case 'category':
      return t('domain:category', { n: text });
    case 'kin':
    case 'form':
    case 'usage':
    case 'basis':
    case 'kind':
    case 'extraction':
      return nameOf(t, type, text);
    case 'paper': {
      const paper = naming.evidence.find(({ id }) => id === value);
      return paper ? t(`domain:evidence.${paper.kind}`) : text;
    }
    case 'place':
      return placeWords(naming, value) ?? text;
    case 'people':
    case 'keys':
      return Array.isArray(value)
        ? value.map((each) => personWords(naming, each)).join(t('case:verdict.reasonsJoin'))
        : text;
    case 'address':
    case 'text':
    case 'count':
      return text;
    default: {
      const unhandled: never = type;
      return unhandled;
    }
  }
}

function placeWords({ t, school }: Naming, value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('state' in value)) return null;
  if (value.state === 'outside') return t('case:supply.place.outside');
  if (!('schoolIds' in value) || !Array.isArray(value.schoolIds)) return null;
  return value.schoolIds.map((id) => school(String(id))).join(t('case:verdict.reasonsJoin'));
}

/** `父亲 李强 100%`; of a search, `父亲：无`. */
function personWords(naming: Naming, value: unknown): string {
  if (typeof value !== 'object' || value === null) return textOf(value);
  const { relation, name, share, ownsUrbanHome } = value as Record<string, unknown>;
  const who = formatFact(naming, 'kin', relation);
  if (ownsUrbanHome !== undefined) {
    const { t } = naming;
    const answer =
      ownsUrbanHome === null
        ? t('evidence:missing')
        : t(ownsUrbanHome === true ? 'case:supply.people.owns' : 'case:supply.people.ownsNone');
    return t('case:supply.people.search', { who, answer });
  }
  const parts = [who, typeof name === 'string' ? name : ''];
  if (typeof share === 'number') parts.push(formatFact(naming, 'percent', share));
  return parts.filter(Boolean).join(' ');
}

/** An address is what its paper says; anything else that is no single value is shown as it came. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'text' in value) return textOf(value.text);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Coded = 'kin' | 'form' | 'usage' | 'basis' | 'kind' | 'extraction';

/** The name of a coded value; the code itself where this release does not know it yet. */
function nameOf(t: T, type: Coded, value: string): string {
  const space = type === 'form' || type === 'usage' ? 'evidence' : 'domain';
  return t(`${space}:${type}.${value}` as 'domain:kin.pupil', { defaultValue: value });
}

/** Whether two references speak of the same fact, or one of a part of the other. */
export function touches(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
