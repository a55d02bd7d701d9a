import { pinyin } from 'pinyin-pro';
import { SYSTEM_ACTOR } from '../../domain/casework/events.ts';
import { normaliseCertificateNumber } from '../../domain/identity/certificate-number.ts';
import { claimedUnit, homeAddress } from '../../domain/rulebook/view.ts';
import type { CaseFacts } from '../../domain/rulebook/verdict.ts';
import type { IntakeApplication } from '../contract/intake.ts';
import type { ApplicationRows } from '../storage/application-intake.ts';

/** One application as rows of the tables, with the first event of its case. */
export function toApplicationRows(
  application: IntakeApplication,
  hash: string,
  at: string,
): ApplicationRows {
  const number = application.collectionNumber;
  const facts = submittedFacts(application);
  const home = homeAddress(facts)?.address ?? null;
  const sounds = pinyinOf(application.name);
  return {
    unitNumber: claimedUnit(facts),
    applicant: {
      collection_number: number,
      season: application.season,
      district_id: application.district,
      kind: application.kind,
      name: application.name,
      pinyin: sounds.full,
      initials: sounds.initials,
      sex: application.sex,
      birth_date: application.birthDate,
      id_number: application.idNumber.toUpperCase(),
      student_number: application.studentNumber,
      primary_school: application.primarySchool,
      submitted_at: application.submission.submittedAt,
      basis: application.submission.basis,
      submission: application.submission,
      prior_uses: application.priorUses,
      family_keys: facts.familyKeys,
      home_text: home?.text ?? null,
      home_street: home?.street ?? null,
      home_number: home?.number ?? null,
      home_compound: home?.compound ?? null,
      home_village: home?.village ?? null,
      home_point: home?.point ?? null,
      record_hash: hash,
    },
    guardians: application.guardians.map((guardian, position) => ({
      collection_number: number,
      position,
      name: guardian.name,
      id_number: guardian.idNumber,
      relation: guardian.relation,
      // Written in groups by some; searched without.
      phone: guardian.phone?.replaceAll(/[\s-]/g, '') ?? null,
    })),
    evidence: application.evidence.map((paper) => {
      const certificate = certificateOf(paper);
      return {
        collection_number: number,
        evidence_id: paper.id,
        kind: paper.kind,
        source: paper.source,
        status: paper.status,
        extracted_at: paper.extractedAt,
        certificate,
        certificate_serial:
          certificate === null ? null : (/(\d{5,})号?$/.exec(certificate)?.[1] ?? null),
        facts: paper.facts,
        raw: paper.raw ?? null,
      };
    }),
    event: {
      collection_number: number,
      seq: 1,
      at,
      type: 'collected',
      actor_id: SYSTEM_ACTOR,
      reason: null,
      rulebook: null,
      data: { submittedAt: application.submission.submittedAt },
    },
  };
}

/** 欧阳若曦 → `ouyangruoxi`, `oyrx`; surnames are read as surnames (单 is shàn). */
function pinyinOf(name: string): { full: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', v: true }).map(
    (syllable) => syllable.toLowerCase().replaceAll(/[^a-z]/g, ''),
  );
  return {
    full: syllables.join(''),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  };
}

/** The number by which an officer may search a paper, in its normal writing. */
function certificateOf(paper: IntakeApplication['evidence'][number]): string | null {
  const number = numberOf(paper);
  return number === null ? null : normaliseCertificateNumber(number);
}

function numberOf(paper: IntakeApplication['evidence'][number]): string | null {
  switch (paper.kind) {
    case 'property-title':
      return paper.facts?.certificateNumber ?? null;
    case 'filed-lease':
      return paper.facts?.filingNumber ?? null;
    case 'residence-permit':
      return paper.facts?.permitNumber ?? null;
    case 'demolition-agreement':
      return paper.facts?.agreementNumber ?? null;
    default:
      return null;
  }
}

/** The application before anybody looked at it: no fact supplied, no place located. */
function submittedFacts(application: IntakeApplication): CaseFacts {
  return {
    kind: application.kind,
    submission: application.submission,
    evidence: application.evidence,
    familyKeys: familyKeysOf(application),
    priorUses: application.priorUses,
    supplied: [],
    falseInformation: false,
    located: { home: { state: 'unknown' }, register: { state: 'unknown' } },
  };
}

/** Children on one household register or with one guardian are of one family (L10). */
function familyKeysOf(application: IntakeApplication): string[] {
  const registers = application.evidence.flatMap((paper) =>
    paper.kind === 'household-register' && paper.facts?.registerNumber
      ? [paper.facts.registerNumber]
      : [],
  );
  const guardians = application.guardians.flatMap(({ idNumber }) => (idNumber ? [idNumber] : []));
  return [...new Set([...registers, ...guardians])].sort();
}
