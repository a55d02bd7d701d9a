import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { Clause, MultiPolygon } from '../clause.ts';
import { inMultiPolygon } from '../geometry.ts';
import { readNotice } from '../notice/read-notice.ts';
import { boundedArea } from './bounded-area.ts';
import { intersection } from './clip.ts';
import { chainOf, indexShapes, type NamedShape } from './lines.ts';

const at = (x: number, y: number): Point => [115.8 + x / 100, 28.6 + y / 100];
const line = (name: string, ...points: [number, number][]): NamedShape => ({
  name,
  shape: { type: 'line', line: points.map(([x, y]) => at(x, y)) },
});
const outline: MultiPolygon = [[[at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)]]];
const shapes = indexShapes([
  line('西路', [2, -1], [2.2, 5], [2, 11]),
  line('东路', [8, 11], [7.8, 4], [8, -1]),
  line('南路', [-1, 3], [11, 3]),
  line('北路', [11, 7], [5, 7.2], [-1, 7]),
  line('短路', [5, 4], [5, 6]),
  line('甲段', [4, -1], [4, 6]),
  line('乙段', [3, 5], [11, 5]),
  {
    name: '圆湖',
    shape: { type: 'area', area: [[[at(4, 4), at(6, 4), at(6, 6), at(4, 6), at(4, 4)]]] },
  },
]);
/** On a plane, in square metres: on the sphere an edge cut in two bounds another area than the whole one. */
const areaM2 = (area: MultiPolygon) =>
  area.flat().reduce((all, ring) => {
    const sum = ring.reduce((part, [bx, by], i) => {
      const [ax, ay] = ring[i - 1] ?? [bx, by];
      return part + (ax - 115.8) * (by - 28.6) - (bx - 115.8) * (ay - 28.6);
    }, 0);
    return all + Math.abs(sum / 2) * 111_195 * 97_600;
  }, 0);
const areaOf = (text: string) => {
  const bounded = readNotice(text).clauses.find(
    (clause): clause is Clause & { kind: 'bounded' } => clause.kind === 'bounded',
  );
  if (!bounded) throw new Error(`No area in ${text}.`);
  return boundedArea(bounded, shapes, outline);
};
const holds = (text: string, x: number, y: number) =>
  inMultiPolygon(at(x, y), areaOf(text).area ?? []);

describe('from bounds to area', () => {
  it('four bounds hold what lies between them and nothing else', () => {
    const text = '西路以东、东路以西、南路以北、北路以南合围';
    expect(holds(text, 5, 5)).toBe(true);
    expect([holds(text, 1, 5), holds(text, 9, 5), holds(text, 5, 1), holds(text, 5, 9)]).toEqual(
      Array(4).fill(false),
    );
    expect(areaOf(text)).toMatchObject({ openSides: [], unknownLines: [], extended: [] });
  });

  it('an open side is closed by the outline, and said to be open', () => {
    expect(areaOf('西路以东、南路以北').openSides).toEqual(['east', 'north']);
    expect(holds('西路以东、南路以北', 9.9, 9.9)).toBe(true);
  });

  it('a line that ends inside is drawn on, and said to be', () => {
    const { extended } = areaOf('短路以东');
    expect(extended).toEqual([
      { line: '短路', at: at(5, 4) },
      { line: '短路', at: at(5, 6) },
    ]);
    expect(holds('短路以东', 6, 9)).toBe(true);
    expect(holds('短路以东', 4, 1)).toBe(false);
  });

  it('nothing is drawn where a line is unknown or has no such side', () => {
    expect(areaOf('西路以东、无名路以北')).toMatchObject({ area: null, unknownLines: ['无名路'] });
    expect(areaOf('南路以东')).toMatchObject({
      area: null,
      unclear: [{ line: '南路', lies: 'east', fault: 'runs-along' }],
    });
    expect(areaOf('东路以东、西路以西').unclear).toMatchObject([{ fault: 'nothing-left' }]);
  });

  it('east of a lake begins at its eastern shore', () => {
    expect(holds('圆湖以东', 6.5, 5)).toBe(true);
    expect(holds('圆湖以东', 5, 5)).toBe(false);
    expect(holds('圆湖以西', 3.5, 9)).toBe(true);
  });

  it('a chain follows each road to where the next one meets it', () => {
    const [first, second] = [shapes.find('甲段'), shapes.find('乙段')].map((found) =>
      found?.shape.type === 'line' ? found.shape.line : [],
    );
    expect(chainOf([first ?? [], second ?? []])).toEqual([at(4, -1), at(4, 5), at(11, 5)]);
    expect(holds('甲段—乙段一线以东', 6, 3)).toBe(true);
    expect(holds('甲段—乙段一线以东', 6, 6)).toBe(false);
  });
});

describe('neighbours on one line', () => {
  it.each([
    ['西路以东', '西路以西'],
    ['短路以东', '短路以西'],
    ['北路以南', '北路以北'],
    ['西路以东、南路以北', '西路以东、南路以南'],
  ])('%s and %s part what they part without gap or overlap', (one, other) => {
    const [a, b] = [areaOf(one).area ?? [], areaOf(other).area ?? []];
    expect(areaM2(intersection(a, b))).toBeLessThan(1);
    const shared = one.includes('南路') ? areaM2(areaOf('西路以东').area ?? []) : areaM2(outline);
    expect(Math.abs(areaM2(a) + areaM2(b) - shared)).toBeLessThan(1);
  });

  it('so do those on a crooked line, whichever way it was drawn', () => {
    const crooked = fc
      .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 1, max: 4 })), {
        minLength: 2,
        maxLength: 12,
      })
      .map((steps) => {
        let y = 0;
        return steps.map(([x, step]): [number, number] => [5 + x, (y += step) / 4]);
      });
    fc.assert(
      fc.property(crooked, fc.boolean(), (points, down) => {
        const drawn = indexShapes([line('路', ...(down ? points.toReversed() : points))]);
        const half = (lies: 'east' | 'west') =>
          boundedArea(
            { sides: [{ lines: [{ name: '路', kind: 'street' }], lies }] },
            drawn,
            outline,
          );
        const [a, b] = [half('east').area, half('west').area];
        // A line that runs more across than up has no sure east side, for both alike.
        if (a === null || b === null) {
          expect(a).toBe(b);
          return;
        }
        expect(Math.abs(areaM2(a) + areaM2(b) - areaM2(outline))).toBeLessThan(1);
        const middle = ((points[0]?.[1] ?? 0) + (points.at(-1)?.[1] ?? 0)) / 2;
        expect(inMultiPolygon(at(9.99, middle), a)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
