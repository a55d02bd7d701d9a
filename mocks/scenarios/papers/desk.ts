import type {
  Address,
  ApplicantKind,
  Basis,
  EvidenceFacts,
  EvidenceKind,
  ExtractionStatus,
  KinRole,
  NamedPerson,
  SourceSystem,
} from '../../../domain/evidence/evidence.ts';
import type { EvidenceRecord, IntakeApplication } from '../../../server/contract/intake.ts';
import { dateBetween, instant } from '../people/calendar.ts';
import type { Family, Person, Pupil } from '../people/family.ts';
import { addressElsewhere, type Home } from '../places/homes.ts';
import { pad, type Random } from '../random.ts';
import { rawRecord } from './raw-record.ts';

const SOURCES: Record<EvidenceKind, SourceSystem> = {
  'household-register': 'household-registry',
  'property-title': 'real-estate-registry',
  'property-search': 'real-estate-registry',
  'purchase-contract': 'housing-authority',
  'filed-lease': 'housing-authority',
  'residence-permit': 'residence-permit-registry',
  'business-licence': 'market-regulator',
  'social-insurance': 'social-insurance-bureau',
  'demolition-agreement': 'demolition-office',
};

/** Where the household register stands, by its relation to the home. */
export type RegisterPlace = 'home' | 'same-catchment' | 'other-catchment' | 'not-urban';

export interface DeskSetting {
  random: Random;
  family: Family;
  pupil: Pupil;
  /** The number of the family, for the numbers of its papers. */
  ordinal: number;
  /** 0, or 1 for the second pupil of a group. */
  member: number;
  home: Home;
  /** Draws an address in the home's catchment, or in another one, by the 2021 ranges. */
  addressIn: (place: 'same-catchment' | 'other-catchment') => Address;
  begun: number;
  submitted: number;
  districtName: string;
}

/**
 * One family at the collection: recipes put papers on it in the order in which the app extracts them.
 * What a recipe does not say takes the ordinary value.
 */
export class Desk {
  readonly random: Random;
  readonly family: Family;
  readonly pupil: Pupil;
  readonly home: Home;
  readonly member: number;
  readonly #setting: DeskSetting;
  readonly evidence: EvidenceRecord[] = [];
  readonly priorUses: IntakeApplication['priorUses'] = [];
  kind: ApplicantKind = 'urban';
  submittedAt: string | null;
  basis: Basis | null = 'property';
  submittedBy: NamedPerson;
  grandparentVerified: boolean | null = null;
  primarySchool: string | null = null;

  constructor(setting: DeskSetting) {
    this.#setting = setting;
    this.random = setting.random;
    this.family = setting.family;
    this.pupil = setting.pupil;
    this.home = setting.home;
    this.member = setting.member;
    this.submittedAt = instant(setting.submitted);
    this.submittedBy = named(setting.family.father);
  }

  add<K extends EvidenceKind>(
    kind: K,
    facts: EvidenceFacts[K] | null,
    status: ExtractionStatus = 'found',
  ): void {
    const serial = this.evidence.length + 1;
    const { begun } = this.#setting;
    const raw = rawRecord(kind, facts, status);
    this.evidence.push({
      id: `e${serial}`,
      kind,
      source: SOURCES[kind],
      extractedAt: instant(begun + serial * 20_000),
      status,
      facts,
      ...(raw === null ? {} : { raw }),
    } as EvidenceRecord);
  }

  /** A source that did not answer, or knows of no such paper. */
  lacks(kind: EvidenceKind, status: 'source-down' | 'not-found'): void {
    this.add(kind, null, status);
  }

  addressOf(place: RegisterPlace): Address {
    if (place === 'home') return this.home.address;
    return place === 'not-urban' ? addressElsewhere(this.random) : this.#setting.addressIn(place);
  }

  /** Registered with the home in the catchment: mostly at the home itself. */
  insidePlace(): RegisterPlace {
    return this.random.chance(0.85) ? 'home' : 'same-catchment';
  }

  register(
    place: RegisterPlace,
    change: Partial<EvidenceFacts['household-register']> & { withGrandparent?: boolean } = {},
  ): void {
    const { withGrandparent = false, ...facts } = change;
    const { father, mother, grandparent, registerNumber } = this.family;
    const since = dateBetween('2009-01-01', '2019-12-31', this.random);
    const born = this.pupil.birthDate > since ? this.pupil.birthDate : since;
    const people: Person[] = [this.pupil, father, mother];
    if (withGrandparent) people.push(grandparent);
    this.add('household-register', {
      registerNumber,
      address: this.addressOf(place),
      urban: place !== 'not-urban',
      collective: false,
      head: withGrandparent ? grandparent.relation : this.random.chance(0.7) ? 'father' : 'mother',
      members: people.map((person) => ({
        ...named(person),
        movedIn: person === this.pupil ? born : since,
      })),
      ...facts,
    });
  }

  /** The paper's own number; house certificates from before the common register are older in form. */
  title(
    owners: readonly Person[],
    change: Partial<EvidenceFacts['property-title']> = {},
    status: ExtractionStatus = 'found',
  ): void {
    const { ordinal, districtName, member } = this.#setting;
    const registeredOn =
      change.registeredOn ?? dateBetween('2003-01-01', '2020-11-30', this.random);
    const year = registeredOn.slice(0, 4);
    const old = registeredOn < '2016-06-01';
    const number = ordinal * 2 + member + 1;
    const shared = owners.length > 1 && this.random.chance(0.5);
    this.add(
      'property-title',
      {
        certificateNumber: old
          ? `洪房权证${districtName}字第1000${pad(number, 6)}号`
          : `赣（${year}）南昌市不动产权第${pad(number, 7)}号`,
        form: old ? 'house-ownership-certificate' : 'real-estate-certificate',
        unitNumber: this.home.unitNumber,
        registeredOn,
        usage: 'residential',
        address: this.home.address,
        owners: owners.map((owner) => ({
          ...named(owner),
          // Joint owners (共同共有) have no shares on the paper.
          share: owners.length === 1 ? 100 : shared ? 100 / owners.length : null,
        })),
        ...change,
      },
      status,
    );
  }

  /** What the registry says that the pupil and the parents own; `null` is no answer. */
  search(
    owns: { pupil?: boolean | null; father?: boolean | null; mother?: boolean | null } = {},
  ): void {
    this.add('property-search', {
      searched: (['pupil', 'father', 'mother'] as const).map((relation) => ({
        relation,
        ownsUrbanHome: owns[relation] === undefined ? false : owns[relation],
      })),
    });
  }

  /** Three years from the filing; older ones were renewed and are still in force. */
  lease(filedOn: string | null, change: Partial<EvidenceFacts['filed-lease']> = {}): void {
    const { ordinal } = this.#setting;
    const startsOn = filedOn ?? '2019-09-01';
    this.basis = 'lease';
    this.add('filed-lease', {
      filingNumber: `洪房租备${startsOn.slice(0, 4)}${pad(ordinal + 1, 6)}`,
      filedOn,
      startsOn,
      endsOn: yearsAfter(startsOn, 3) < '2021-07-01' ? '2022-08-31' : yearsAfter(startsOn, 3),
      address: this.home.address,
      tenants: [named(this.family.father)],
      ...change,
    });
  }

  permit(issuedOn: string, change: Partial<EvidenceFacts['residence-permit']> = {}): void {
    this.basis = 'residence-permit';
    this.add('residence-permit', {
      permitNumber: `360199${pad(this.#setting.ordinal + 1, 9)}`,
      holder: 'father',
      issuedOn,
      validUntil: yearsAfter(issuedOn, 2022 - Number(issuedOn.slice(0, 4))),
      address: this.home.address,
      ...change,
    });
  }

  licence(holder: KinRole = 'father'): void {
    this.add('business-licence', {
      licenceNumber: `92360199MA${pad(this.#setting.ordinal + 1, 8)}`,
      holder,
      issuedOn: dateBetween('2014-01-01', '2020-05-01', this.random),
      address: this.home.address,
    });
  }

  insurance(months = this.random.int(13, 120), holder: KinRole = 'father'): void {
    this.add('social-insurance', { holder, months });
  }

  purchase(signedOn: string): void {
    this.add('purchase-contract', {
      contractNumber: `洪商房${signedOn.slice(0, 4)}${pad(this.#setting.ordinal + 1, 6)}`,
      signedOn,
      address: this.home.address,
    });
  }

  demolition(signedOn: string): void {
    this.basis = 'demolition';
    this.add('demolition-agreement', {
      agreementNumber: `洪征补${signedOn.slice(0, 4)}${pad(this.#setting.ordinal + 1, 5)}`,
      signedOn,
      signatory: 'father',
      originalAddress: this.home.address,
      resettlementAddress: this.#setting.addressIn('same-catchment'),
    });
  }

  /** A grandparent's home: a guardian logs in, the grandparent's face is checked (L14). */
  grandparentsHome(change: Partial<EvidenceFacts['property-title']> = {}): void {
    this.grandparentVerified = true;
    this.title([this.family.grandparent], change);
  }

  /** The keys by which the service knows this family again. */
  familyKeys(): string[] {
    return [this.family.registerNumber, this.family.father.idNumber, this.family.mother.idNumber];
  }

  /** The owner of the paper logs in; where both own it, either may. */
  ownedBy(): Person[] {
    const { father, mother } = this.family;
    const draw = this.random.next();
    const owners = draw < 0.42 ? [father] : draw < 0.58 ? [mother] : [father, mother];
    this.submittedBy = named(this.random.pick(owners));
    return owners;
  }
}

export function named(person: Person): NamedPerson {
  return { name: person.name, idNumber: person.idNumber, relation: person.relation };
}

function yearsAfter(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4).replace('02-29', '02-28')}`;
}
