import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence/evidence.ts';
import { HOME } from './examples-support.ts';
import { BLANK_FACTS, FACT_SHAPES, isEvidenceKind, SOURCE_OF } from './fact-shapes.ts';
import { fits } from './shape.ts';

type Tried = readonly [right: readonly unknown[], wrong: readonly unknown[]];

const TEXT: Tried = [
  ['', 'F1'],
  [1, false, ['F1'], {}],
];
const MAYBE_TEXT: Tried = [
  ['', 'F1'],
  [1, {}],
];
const FLAG: Tried = [
  [true, false],
  ['true', 1],
];
const KIN: Tried = [
  ['pupil', 'non-kin'],
  ['aunt', '', 1, ['pupil']],
];
const NUMBER: Tried = [
  [0, 12.5, -1],
  ['12', Number.NaN, Number.POSITIVE_INFINITY],
];
const DATE: Tried = [['2020-02-29'], ['2021-02-29', '', 20200229, ['2020-02-29']]];
const POINT: Tried = [
  [[115.9, 28.7]],
  [[115.9], [115.9, 28.7, 0], [115.9, '28.7'], [115.9, Number.NaN], [115.9, null], '115.9,28.7'],
];
const PERSON = { name: TEXT, idNumber: TEXT, relation: KIN };
const NOBODY = { name: null, idNumber: null, relation: null };
const { text, district, street, number, compound, building, village, point } = HOME;
const ADDRESS: Tried = [
  [
    HOME,
    { ...HOME, unit: '1单元' },
    { text, district, street, number, compound, building, village, point },
  ],
  [{}, { ...HOME, number: '10' }, '某路10号'],
];

/** What may stand on each paper, and what may not, by its field. */
const FIELDS: Record<EvidenceKind, Record<string, Tried>> = {
  'household-register': {
    registerNumber: TEXT,
    address: ADDRESS,
    urban: FLAG,
    collective: FLAG,
    head: KIN,
    members: listOf({ ...NOBODY, movedIn: null }, { ...PERSON, movedIn: DATE }),
  },
  'property-title': {
    certificateNumber: TEXT,
    formerCertificateNumber: MAYBE_TEXT,
    form: [['real-estate-certificate', 'house-ownership-certificate'], ['purchase-contract']],
    unitNumber: TEXT,
    registeredOn: DATE,
    usage: [['residential', 'non-residential'], ['office']],
    address: ADDRESS,
    owners: listOf({ ...NOBODY, share: null }, { ...PERSON, share: NUMBER }),
  },
  'property-search': {
    searched: listOf(
      { relation: null, ownsUrbanHome: null },
      { relation: KIN, ownsUrbanHome: FLAG },
    ),
  },
  'purchase-contract': { contractNumber: TEXT, signedOn: DATE, address: ADDRESS },
  'filed-lease': {
    filingNumber: TEXT,
    filedOn: DATE,
    startsOn: DATE,
    endsOn: DATE,
    address: ADDRESS,
    tenants: listOf(NOBODY, PERSON),
  },
  'residence-permit': {
    permitNumber: TEXT,
    holder: KIN,
    issuedOn: DATE,
    validUntil: DATE,
    address: ADDRESS,
  },
  'business-licence': { licenceNumber: TEXT, holder: KIN, issuedOn: DATE, address: ADDRESS },
  'social-insurance': { holder: KIN, months: NUMBER },
  'demolition-agreement': {
    agreementNumber: TEXT,
    signedOn: DATE,
    signatory: KIN,
    originalAddress: ADDRESS,
    resettlementAddress: ADDRESS,
  },
};

/** A list of such people: each field right or wrong in the second of two. */
function listOf(nobody: object, fields: Record<string, Tried>): Tried {
  const lists = (pick: 0 | 1) =>
    Object.entries(fields).flatMap(([field, tried]) =>
      tried[pick].map((value) => [nobody, { ...nobody, [field]: value }]),
    );
  const [first] = Object.keys(nobody);
  const lacking = Object.fromEntries(Object.entries(nobody).filter(([field]) => field !== first));
  return [
    [[], ...lists(0)],
    [...lists(1), [lacking], [null], {}, 'mother'],
  ];
}

describe('what may be supplied about a paper', () => {
  const cases = EVIDENCE_KINDS.flatMap((kind) =>
    Object.entries(FIELDS[kind]).map(([field, tried]) => [kind, field, tried] as const),
  );

  it.each(cases)('%s: %s', (kind, field, [right, wrong]) => {
    const holds = (value: unknown) =>
      fits(FACT_SHAPES[kind], { ...BLANK_FACTS[kind], [field]: value });
    expect(right.filter((value) => !holds(value))).toEqual([]);
    expect(wrong.filter((value) => holds(value))).toEqual([]);
  });

  it.each([
    ['text', TEXT],
    ['district', TEXT],
    ['street', TEXT],
    ['number', NUMBER],
    ['compound', TEXT],
    ['building', TEXT],
    ['unit', MAYBE_TEXT],
    ['village', TEXT],
    ['point', POINT],
  ] as const)('an address: %s', (field, [right, wrong]) => {
    const holds = (value: unknown) =>
      fits(FACT_SHAPES['purchase-contract'], {
        ...BLANK_FACTS['purchase-contract'],
        address: { ...HOME, [field]: value },
      });
    expect(right.filter((value) => !holds(value))).toEqual([]);
    expect(wrong.filter((value) => holds(value))).toEqual([]);
  });

  it.each(EVIDENCE_KINDS)('a blank %s names each of its facts, all of them unknown', (kind) => {
    const facts = Object.entries(BLANK_FACTS[kind]);
    expect(facts.map(([field]) => field)).toEqual(Object.keys(FIELDS[kind]));
    expect(facts.filter(([, value]) => value !== null && String(value) !== '')).toEqual([]);
    for (const [field] of facts) {
      const lacking = Object.fromEntries(facts.filter(([one]) => one !== field));
      expect(fits(FACT_SHAPES[kind], lacking)).toBe(field === 'formerCertificateNumber');
    }
  });

  it('is about papers that some register answers for, and no others', () => {
    expect(EVIDENCE_KINDS.filter((kind) => !isEvidenceKind(kind) || !SOURCE_OF[kind])).toEqual([]);
    expect(isEvidenceKind('horoscope')).toBe(false);
  });
});
