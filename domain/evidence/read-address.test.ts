import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from './evidence.ts';
import { gazetteerOf, readAddress, type PlaceName } from './read-address.ts';

const PLACES: PlaceName[] = [
  { kind: 'compound', name: '阳光小区', point: [115.9, 28.7] },
  { kind: 'compound', name: '阳光小区二期', point: [115.91, 28.71] },
  { kind: 'compound', name: '滨江·壹号院', point: [115.92, 28.72] },
  { kind: 'street', name: '阳明路', point: null },
  { kind: 'street', name: '阳明东路', point: null },
  { kind: 'village', name: '光明村', point: [115.8, 28.6] },
  { kind: 'village', name: '湖', point: [115.8, 28.6] },
];
const DONGHU = gazetteerOf('donghu', PLACES);

type Parts = Partial<Omit<Address, 'text' | 'district' | 'point'>>;
const NOTHING: Required<Parts> = {
  street: null,
  number: null,
  compound: null,
  building: null,
  unit: null,
  village: null,
};

describe('an address in words', () => {
  it.each<[string, Parts]>([
    ['南昌市东湖区阳明路12号', { street: '阳明路', number: 12 }],
    ['南昌市东湖区阳明路 １２ 号', { street: '阳明路', number: 12 }],
    ['阳明东路7号', { street: '阳明东路', number: 7 }],
    ['阳明路12号3栋2单元301室', { street: '阳明路', number: 12, building: '3', unit: '2-301' }],
    ['阳光小区3栋', { compound: '阳光小区', building: '3' }],
    ['阳光小区二期３号楼', { compound: '阳光小区二期', building: '3' }],
    ['阳光小区Ａ座１２０１室', { compound: '阳光小区', building: 'A', unit: '1201' }],
    ['阳光小区十二幢二单元', { compound: '阳光小区', building: '十二', unit: '二' }],
    ['阳光小区5#楼', { compound: '阳光小区', building: '5' }],
    [
      '阳明路12号阳光小区3栋',
      { street: '阳明路', number: 12, compound: '阳光小区', building: '3' },
    ],
    ['光明村27号', { village: '光明村', number: 27 }],
    ['光明村', { village: '光明村' }],
    // A street that the gazetteer does not know is read by its pattern, the places before it left out.
    ['江西省南昌市东湖区子固路88号', { street: '子固路', number: 88 }],
    ['东湖区公园街道三经路5号', { street: '三经路', number: 5 }],
    ['贤士花园路口', {}],
    // The number of a building is no house number, and house 0 is none.
    ['阳明路3栋', { street: '阳明路', building: '3' }],
    ['阳明路0号', { street: '阳明路' }],
    ['阳明路123456号', { street: '阳明路' }],
    ['阳明路', { street: '阳明路' }],
    ['原化工原料公司宿舍(无门牌)', {}],
    ['湖边', {}],
    ['', {}],
  ])('%s', (text, parts) => {
    const { text: kept, district, point, ...read } = readAddress(text, DONGHU);
    expect(read).toEqual({ ...NOTHING, ...parts });
    expect([kept, district]).toEqual([text, 'donghu']);
    const place = PLACES.find(({ name }) => name === (parts.compound ?? parts.village));
    expect(point).toEqual(place?.point ?? null);
  });

  it('finds a name however it is spaced', () => {
    expect(readAddress('阳 光 小 区 2 栋', DONGHU).compound).toBe('阳光小区');
  });

  it('is the same for the plain text of it, and reads every text', () => {
    const words = fc.constantFrom(
      '阳明路',
      '阳光小区',
      '光明村',
      '12号',
      '3栋',
      '2单元',
      '号',
      ' ',
      '東',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        const { text: kept, ...read } = readAddress(one, DONGHU);
        const { text: plain, ...again } = readAddress(one.normalize('NFKC'), DONGHU);
        expect([kept, plain]).toEqual([one, one.normalize('NFKC')]);
        expect(again).toEqual(read);
        expect(read.number === null || (read.number >= 1 && read.number <= 99_999)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
