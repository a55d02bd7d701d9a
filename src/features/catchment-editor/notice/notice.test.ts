import { expect, test } from 'vitest';
import { readNotice } from '../../../../domain/catchment/notice/read-notice.ts';
import type { IntakeGazetteer } from '../../../../server/contract/intake.ts';
import { carryChoices } from './carry-choices.ts';
import { groundOfNotice } from './ground.ts';
import { placeClause } from './placing.ts';
import { sectionsOf } from './sections.ts';

const SCHOOLS = [
  { id: 'one', name: '城东实验中学' },
  { id: 'two', name: '城西中学' },
];
const line = (name: string, coordinates: [number, number][]): IntakeGazetteer => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties: { format: 1, kind: 'street', district: 'east', name },
});
const square = (size: number): [number, number][] => [
  [0, 0],
  [size, 0],
  [size, size],
  [0, size],
  [0, 0],
];
const GROUND = groundOfNotice(
  [
    {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [square(10)] },
      properties: { format: 1, kind: 'district', district: 'east', name: '城东区' },
    },
    line('阳明路', [
      [4, -1],
      [4, 11],
    ]),
    line('民德路', [
      [-1, 6],
      [11, 6],
    ]),
  ],
  'east',
  SCHOOLS,
);
const placed = (text: string) =>
  readNotice(text, { gazetteer: GROUND.names }).clauses.map((clause) =>
    placeClause(clause, GROUND),
  );

test('a notice of several schools falls apart at the lines that name one', () => {
  const text = '一、城东实验中学：阳明路以东\n含滨江小区\n二、城西中校区：阳明路以西';
  const sections = sectionsOf(text, SCHOOLS);
  expect(sections.map(({ heading, schoolId }) => [heading, schoolId])).toEqual([
    ['城东实验中学', 'one'],
    // Only like a school's name: offered, not taken.
    ['城西中校区', null],
  ]);
  expect(sections[1]?.near).toEqual([SCHOOLS[1]]);
  expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  // A name cut short still begins its own school, and does not add its range to the one before.
  const cut = sectionsOf('城西中学：阳明路以西\n城东实验：阳明路以东', SCHOOLS);
  expect(cut.map(({ schoolId, near }) => [schoolId, near])).toEqual([
    ['two', []],
    [null, [SCHOOLS[0]]],
  ]);
  const read = readNotice('城东实验：阳明路以东', { gazetteer: GROUND.names });
  expect([read.settled, read.clauses.length]).toEqual([true, 1]);
});

test('bounds that the gazetteer has become an area, and the open sides are named', () => {
  const [bounded] = placed('阳明路以东、民德路以南');
  expect(bounded?.placing).toEqual({
    state: 'placed',
    openSides: ['east', 'south'],
    extended: [],
  });
  expect(bounded?.clause).toMatchObject({ kind: 'bounded', area: [[expect.any(Array)]] });
});

test('a line that it does not have leaves the clause as text, to be drawn', () => {
  const [bounded] = placed('阳明路以东、无名路以南');
  expect(bounded?.placing).toEqual({ state: 'to-draw', unknownLines: ['无名路'], unclear: [] });
  expect(bounded?.clause).toMatchObject({ area: null });
});

test('the rest of the district is closed by its outline, a school is found by its whole name alone', () => {
  expect(placed('其余区域')[0]?.clause).toMatchObject({ kind: 'remainder', area: GROUND.outline });
  expect(placed('除城西中学学区以外的区域')[0]?.clause).toMatchObject({ schoolId: 'two' });
  expect(placed('除城南中学学区以外的区域')[0]?.placing.state).toBe('school-unknown');
});

test('a choice stays with its words while the text around it is changed, and goes with them', () => {
  const before = '甲路、乙路以东';
  const chosen = { readings: { '0-6': 1, '3-5.1': 0 }, names: { '3-5': '丙路' } };
  expect(carryChoices(chosen, before, `含丁村；${before}`)).toEqual({
    readings: { '4-10': 1, '7-9.1': 0 },
    names: { '7-9': '丙路' },
  });
  expect(carryChoices(chosen, before, '甲路、乙街以东').names).toEqual({});
});
