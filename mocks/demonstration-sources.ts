import type { Kysely } from 'kysely';
import type {
  Address,
  Evidence,
  EvidenceFacts,
  EvidenceKind,
  NamedPerson,
} from '../domain/evidence/evidence.ts';
import type { SourceAnswer } from '../domain/verification/decisions.ts';
import type { SourcePort } from '../server/deps.ts';
import { getApplicant, listEvidence } from '../server/storage/cases.ts';
import { listGuardians } from '../server/storage/guardians.ts';
import type { ApplicantRecord } from '../server/storage/cases.ts';
import type { Database } from '../server/storage/database.ts';

/**
 * The registers of a demonstration, asked again: most answer now, some know of no such paper, a few are still down.
 * Which of them follows from the number alone, so that the same question always has the same answer.
 */
export function demonstrationSources(db: Kysely<Database>): SourcePort {
  return {
    async ask({ collectionNumber, kind }): Promise<SourceAnswer> {
      const draw = drawOf(`${collectionNumber}/${kind}`);
      if (draw < 0.1) return { status: 'source-down' };
      if (draw < 0.25) return { status: 'not-found' };
      const applicant = await getApplicant(db, collectionNumber);
      const guardians = await listGuardians(db, collectionNumber);
      const evidence = (await listEvidence(db, collectionNumber)).map(({ paper }) => paper);
      const parents = guardians.map(({ name, id_number, relation }) => ({
        name,
        idNumber: id_number,
        relation: relation as NamedPerson['relation'],
      }));
      const facts = PAPERS[kind]?.({ applicant, parents, address: addressIn(evidence), draw });
      return facts ? { status: 'found', facts } : { status: 'not-found' };
    },
  };
}

interface Family {
  applicant: ApplicantRecord;
  parents: NamedPerson[];
  /** Where another paper says that they live. */
  address: Address | null;
  draw: number;
}

const HELD_SINCE = '2014-03-18';

/** Papers that an office finds on asking again; every other one is brought by the family. */
const PAPERS: { [K in EvidenceKind]?: (family: Family) => EvidenceFacts[K] | null } = {
  'household-register': ({ applicant, parents, address }) => ({
    registerNumber: `HR${applicant.collection_number}`,
    address,
    urban: applicant.kind !== 'migrant',
    collective: false,
    head: parents[0]?.relation ?? null,
    members: [
      { name: applicant.name, idNumber: applicant.id_number, relation: 'pupil' as const },
      ...parents,
    ].map((person) => ({ ...person, movedIn: HELD_SINCE })),
  }),
  'property-title': ({ applicant, parents, address }) =>
    address && {
      certificateNumber: `洪房权证${applicant.collection_number.slice(-8)}号`,
      form: 'house-ownership-certificate',
      unitNumber: `UD${applicant.collection_number}`,
      registeredOn: HELD_SINCE,
      usage: 'residential',
      address,
      owners: parents.slice(0, 1).map((person) => ({ ...person, share: 100 })),
    },
  'property-search': ({ draw }) => ({
    searched: (['pupil', 'father', 'mother'] as const).map((relation) => ({
      relation,
      ownsUrbanHome: relation === 'father' && draw > 0.95,
    })),
  }),
  'filed-lease': ({ applicant, parents, address, draw }) =>
    address && {
      filingNumber: `洪房租备${applicant.collection_number}`,
      filedOn: draw > 0.85 ? '2020-11-02' : '2019-04-15',
      startsOn: '2019-04-01',
      endsOn: '2022-08-31',
      address,
      tenants: parents.slice(0, 1),
    },
  'residence-permit': ({ applicant, parents, address }) => ({
    permitNumber: `JZ${applicant.collection_number}`,
    holder: parents[0]?.relation ?? null,
    issuedOn: '2018-09-03',
    validUntil: '2022-09-03',
    // What their register shows lies elsewhere.
    address: applicant.kind === 'migrant' ? null : address,
  }),
};

function addressIn(evidence: readonly Evidence[]): Address | null {
  for (const { facts } of evidence) {
    if (facts && 'address' in facts && facts.address) return facts.address;
  }
  return null;
}

/** FNV-1a as a number from 0 to 1. */
function drawOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return (hash >>> 0) / 2 ** 32;
}
