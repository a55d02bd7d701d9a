import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import { areaM2, inMultiPolygon } from '../geometry.ts';
import { enclosedArea } from './enclosure.ts';
import { indexShapes, type NamedShape } from './lines.ts';

const at = (x: number, y: number): Point => [115.9 + x / 100, 28.6 + y / 100];
const line = (name: string, ...points: Point[]): NamedShape => ({
  name,
  shape: { type: 'line', line: points },
});
// Each runs on beyond the corners, as streets do; the eastern one bends.
const shapes = indexShapes([
  line('北路', at(-1, 4), at(6, 4)),
  line('东路', at(4, 6), at(5, 2), at(4, -1)),
  line('南路', at(6, 0), at(-1, 0)),
  line('西路', at(0, -1), at(0, 6)),
  line('湖北路', at(1, 2.5), at(3, 2.5)),
  line('湖东路', at(3, 5), at(3, 0)),
  line('湖南路', at(3, 1.5), at(1, 1.5)),
  line('远路', at(9, 0), at(9, 4)),
  {
    name: '湖',
    shape: { type: 'area', area: [[[at(-3, 1), at(2, 1), at(2, 3), at(-3, 3), at(-3, 1)]]] },
  },
]);

describe('an area by the lines all round it', () => {
  it.each([
    ['told round', ['北路', '东路', '南路', '西路']],
    ['told the other way round', ['西路', '南路', '东路', '北路']],
    ['told side by side', ['东路', '西路', '南路', '北路']],
  ])('%s', (_how, names) => {
    const { area } = enclosedArea(names, shapes);
    if (!area) throw new Error('not closed');
    expect(area[0]?.[0]).toHaveLength(6);
    expect(inMultiPolygon(at(4.6, 2), area)).toBe(true);
    expect(inMultiPolygon(at(5.2, 2), area)).toBe(false);
    const whole = enclosedArea(['北路', '东路', '南路', '西路'], shapes).area ?? [];
    expect(areaM2(area)).toBeCloseTo(areaM2(whole), 0);
  });

  it('round a lake the shorter way', () => {
    const { area } = enclosedArea(['湖', '湖北路', '湖东路', '湖南路'], shapes);
    if (!area) throw new Error('not closed');
    // From the east: the shore at x = 2, not the way round by the west.
    expect(inMultiPolygon(at(2.5, 2), area)).toBe(true);
    expect(inMultiPolygon(at(0, 2), area)).toBe(false);
  });

  it('is not drawn where a line is unknown, does not meet the next, or too few are told', () => {
    expect(enclosedArea(['北路', '无名路', '南路'], shapes)).toEqual({
      area: null,
      unknownLines: ['无名路'],
    });
    expect(enclosedArea(['北路', '远路', '南路', '西路'], shapes).area).toBeNull();
    expect(enclosedArea(['北路', '西路'], shapes).area).toBeNull();
  });
});
