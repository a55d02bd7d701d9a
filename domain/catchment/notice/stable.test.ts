import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause, Side } from '../clause.ts';
import { isEmptyChar } from './fold.ts';
import { readNotice } from './read-notice.ts';
import { writeNotice } from './write-notice.ts';

const STEMS = [
  '阳明',
  '沿江北',
  '象山北',
  '洪都中',
  '民德',
  '青山',
  '八一',
  '丰和',
  '紫阳',
  '昌东',
  '创新二',
  // A street whose own name begins as a walk along a line does.
  '沿江北',
];
const stem = fc.constantFrom(...STEMS);
const named = (...suffixes: string[]) =>
  fc.tuple(stem, fc.constantFrom(...suffixes)).map(([name, suffix]) => `${name}${suffix}`);
const street = named('路', '大道', '街', '巷');
const compound = named('花园', '小区', '公寓', '家园', '山庄');
const school = named('小学', '中学', '学校');
const number = fc.integer({ min: 1, max: 400 });
const parity = fc.constantFrom('all', 'odd', 'even');
const numbers = fc
  .tuple(fc.option(number), fc.option(number), parity)
  .map(([a, b, side]) =>
    a !== null && b !== null && a > b
      ? { from: b, to: a, parity: side }
      : { from: a, to: b, parity: side },
  );
const line = fc.oneof(
  street.map((name) => ({ name, kind: 'street' as const })),
  named('江', '运河', '河').map((name) => ({ name, kind: 'river' as const })),
  named('湖').map((name) => ({ name, kind: 'lake' as const })),
  named('铁路').map((name) => ({ name, kind: 'railway' as const })),
  named('大堤').map((name) => ({ name, kind: 'levee' as const })),
  street.map((name) => ({ name, kind: 'street' as const, part: '自东门至西门' })),
  street.map((name) => ({ name, kind: 'street' as const, formerly: '南北大街' })),
);
const anySide: fc.Arbitrary<Side> = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  lies: fc.constantFrom('east', 'west', 'south', 'north'),
});
// A direction may come twice: 建设路以东、大南门街以东.
const sides = fc.array(anySide, { minLength: 1, maxLength: 5 });

const body = fc.oneof(
  fc.record({
    kind: fc.constant('bounded' as const),
    sides,
    enclosed: fc.boolean(),
    area: fc.constant(null),
  }),
  fc.tuple(street, numbers).map(([name, span]) => ({ kind: 'street', street: name, ...span })),
  // The last two say nothing of their kind by themselves.
  fc.oneof(compound, named('新村', '香颂')).map((name) => ({ kind: 'compound', compound: name })),
  fc
    .tuple(compound, number)
    .map(([name, n]) => ({ kind: 'building', compound: name, building: `${n}栋` })),
  fc
    .tuple(compound, number, fc.option(fc.integer({ min: 1, max: 50 })), parity)
    .map(([name, from, more, side]) => ({
      kind: 'buildings',
      compound: name,
      from,
      to: more === null ? null : from + more,
      parity: side,
    })),
  named('村', '新村', '圩').map((village) => ({ kind: 'village', village, level: null })),
  named('社区').map((village) => ({ kind: 'village', village, level: 'community' })),
  named('村委会').map((village) => ({ kind: 'village', village, level: 'administrative' })),
  named('镇', '乡').map((place) => ({ kind: 'place', place, level: 'town', area: null })),
  named('乡').map((place) => ({ kind: 'place', place, level: 'former', area: null })),
  named('林场').map((place) => ({ kind: 'place', place, level: 'institution', area: null })),
  school.map((name) => ({ kind: 'school-range', school: name, schoolId: null })),
  fc.constant({ kind: 'remainder', of: null, area: null }),
);
const modifiers = fc.record(
  {
    within: fc.constantFrom('高新区', '湖坊镇'),
    shared: fc.record({ with: fc.uniqueArray(school, { maxLength: 2 }) }),
    transitional: fc.constantFrom(
      { from: null, until: null },
      { from: 2021, until: 2023 },
      { from: null, until: 2022 },
    ),
  },
  { requiredKeys: [] },
);
const clause = fc
  .tuple(fc.constantFrom('include' as const, 'exclude' as const), body, modifiers)
  .filter(([effect, { kind }]) => effect === 'include' || kind !== 'remainder')
  .map(([effect, words, more]) => ({ id: '', effect, text: null, ...words, ...more }) as Clause);

const content = ({ id: _id, text: _text, ...rest }: Clause) => rest;

/** Every character but spaces and punctuation in exactly one span, and no span outside the text. */
function checkCover(text: string): void {
  const { spans, clauses, waiting } = readNotice(text);
  const ids = new Set([...clauses.map(({ id }) => id), ...waiting]);
  expect(ids.size).toBe(new Set(clauses.map(({ id }) => id)).size + waiting.length);
  let end = 0;
  const held = new Uint8Array(text.length);
  const odd = spans.filter((span) => {
    const inOrder = span.start >= end && span.end > span.start;
    end = span.end;
    held.fill(1, span.start, span.end);
    return !inOrder || span.clauseIds.some((id) => !ids.has(id));
  });
  expect(odd, text).toEqual([]);
  expect(end).toBeLessThanOrEqual(text.length);
  const missed = [...held.keys()].filter((i) => !held[i] && !isEmptyChar(text[i] as string));
  expect(missed, text).toEqual([]);
}

describe('text and clauses', () => {
  it('clauses that are written and read again are the same clauses', () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
        const text = writeNotice(clauses);
        const read = readNotice(text);
        expect(read.clauses.map(content), text).toEqual(clauses.map(content));
        expect(read.settled).toBe(true);
        expect(writeNotice(read.clauses)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  const words = fc.constantFrom(
    ...'阳明路|象山路|滨江花园|光明村|前进社区|第一小学|以东|以西|以北|合围|—|~|、|，|；|。|：|（|）|(|)|含|不含|除|以外|除外|东|西至|其余区域|1-99号|88号以后|单号|3栋|过渡期|与|共享|等|其中|归|(1)|(2)|一、|为界|交汇处|学区|高新区|辖区内|和|至|沿|向南|起点|为|两校|同时位于|部分|𠮷|a| |\n|？'.split(
      '|',
    ),
  );

  it('every character of any text lies in exactly one span', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 24 }), (parts) => checkCover(parts.join(''))),
      { numRuns: 800 },
    );
    // Half characters too; the library's own strings of any character take a second to get ready.
    const anything = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
      .map((points) => String.fromCodePoint(...points));
    fc.assert(fc.property(anything, checkCover));
  });

  it('any text at all settles in the end: every reading offered can be chosen', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 16 }), fc.nat(5), (parts, taste) => {
        const text = parts.join('');
        let readings: Record<string, number> = {};
        let read = readNotice(text);
        for (let round = 0; round < 60 && !read.settled; round++) {
          const open = read.spans.find(
            (span) => span.state !== 'understood' && span.chosen === null,
          );
          if (!open || open.state === 'understood') break;
          readings = { ...readings, [open.id]: taste % open.readings.length };
          read = readNotice(text, { choices: { readings } });
        }
        expect(read.settled, text).toBe(true);
        expect(read.waiting, text).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
