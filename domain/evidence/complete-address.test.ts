import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeAddress, withAddressesRead, type Reader } from './complete-address.ts';
import type { Address, Evidence } from './evidence.ts';
import { gazetteerOf } from './read-address.ts';

const READER: Reader = {
  districts: [
    { id: 'donghu', name: '东湖区' },
    { id: 'xihu', name: '西湖区' },
  ],
  gazetteerOf: (id) =>
    gazetteerOf(id, [
      {
        kind: 'compound',
        name: '阳光小区',
        point: id === 'donghu' ? [115.9, 28.7] : [115.8, 28.6],
      },
    ]),
};

function words(text: string, change: Partial<Address> = {}): Address {
  return {
    text,
    district: null,
    street: null,
    number: null,
    compound: null,
    building: null,
    village: null,
    point: null,
    ...change,
  };
}
const complete = (address: Address) => completeAddress(address, READER, 'donghu');

describe('an address of words alone', () => {
  it.each([
    ['阳光小区3栋', 'donghu'],
    ['南昌市西湖区阳光小区3栋', 'xihu'],
  ])('%s is read by the names of %s', (text, district) => {
    const { point } = READER.gazetteerOf(district).byFirst.get('阳')?.[0] ?? {};
    expect(complete(words(text))).toEqual({
      ...words(text),
      district,
      compound: '阳光小区',
      building: '3',
      unit: null,
      point,
    });
  });

  it('is read by the district that its source states', () => {
    expect(complete(words('阳光小区', { district: 'xihu' })).point).toEqual([115.8, 28.6]);
  });

  it('keeps the point that its source states', () => {
    expect(complete(words('阳光小区', { point: [1, 2] })).point).toEqual([1, 2]);
  });

  it.each([
    '江西省九江市阳光小区3栋',
    '修水县阳光小区3栋',
    '南昌市阳光小区3栋',
    '东湖区转西湖区阳光小区3栋',
    '无门牌',
    '',
  ])('%s is nowhere for sure, and stays as it is', (text) => {
    const address = words(text);
    expect(complete(address)).toBe(address);
  });

  it.each<Partial<Address>>([
    { street: '阳明路' },
    { number: 3 },
    { compound: '别处' },
    { building: '9' },
    { unit: '2-301' },
    { village: '光明村' },
  ])('is not read where its source took it apart: %j', (stated) => {
    const address = words('阳光小区3栋', stated);
    expect(complete(address)).toBe(address);
  });

  it('is complete once it was completed, whatever it says', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('阳光小区3栋', '西湖区阳明路3号', '某县'));
    fc.assert(
      fc.property(text, (one) => {
        const once = complete(words(one));
        expect(complete(once)).toEqual(once);
        expect(once.text).toBe(one);
      }),
    );
  });
});

describe('a paper', () => {
  const agreement: Evidence = {
    id: 'e1',
    kind: 'demolition-agreement',
    source: 'demolition-office',
    extractedAt: '2021-06-03T09:00:00+08:00',
    status: 'found',
    facts: {
      agreementNumber: null,
      signedOn: '2019-04-18',
      signatory: 'father',
      originalAddress: words('阳光小区3栋'),
      resettlementAddress: words('阳光小区4栋', { compound: '别处' }),
    },
  };

  it('has each of its addresses read, and nothing else changed', () => {
    const read = withAddressesRead(agreement, READER, 'donghu');
    expect(read).toEqual({
      ...agreement,
      facts: {
        ...agreement.facts,
        originalAddress: {
          ...words('阳光小区3栋'),
          district: 'donghu',
          compound: '阳光小区',
          building: '3',
          unit: null,
          point: [115.9, 28.7],
        },
      },
    });
    expect(withAddressesRead(read, READER, 'donghu')).toBe(read);
  });

  it('without facts or without an address is the very same', () => {
    const none: Evidence = { ...agreement, status: 'source-down', facts: null };
    const insured: Evidence = {
      ...none,
      kind: 'social-insurance',
      status: 'found',
      facts: { holder: 'mother', months: 20 },
    };
    expect(withAddressesRead(none, READER, 'donghu')).toBe(none);
    expect(withAddressesRead(insured, READER, 'donghu')).toBe(insured);
  });
});
