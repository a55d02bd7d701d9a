import { describe, expect, it } from 'vitest';
import type { Point } from '../../evidence/evidence.ts';
import type { Clause, MultiPolygon, SchoolRange } from '../clause.ts';
import { dragBorder, inventDistrict } from '../impact/invented-district.ts';
import { blocks, checkDraft, type Finding } from './check-draft.ts';
import { giveTo, makeShared } from './mend.ts';

const { outline, ranges, rows, schoolPoints } = inventDistrict(3, 2, 600, 4);
const check = (draft: readonly SchoolRange[]) =>
  checkDraft({ ranges: draft, year: 2021, outline, rows, schoolPoints });
const at = (x: number, y: number): Point => [115.7 + x * 0.02, 28.5 + y * 0.02];
const box = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
];
const change = (school: number, edit: (range: SchoolRange) => SchoolRange) =>
  ranges.map((range, index) => (index === school ? edit(range) : range));
const adding = (school: number, clause: Partial<Clause>) =>
  change(school, (range) => ({
    ...range,
    clauses: [
      ...range.clauses,
      { id: 'new', effect: 'include', text: null, kind: 'area', ...clause } as Clause,
    ],
  }));
const codes = (findings: readonly Finding[]) =>
  [...new Set(findings.map(({ code }) => code))].sort();
const only = <C extends Finding['code']>(findings: readonly Finding[], code: C) =>
  findings.filter((finding): finding is Extract<Finding, { code: C }> => finding.code === code);

describe('the checks of a draft', () => {
  it('find nothing in a district that is divided cleanly', () => {
    expect(check(ranges)).toEqual([]);
  });

  it('an overlap, with the pupils it hits, mended for one school, the other, or shared', () => {
    const draft = adding(0, { area: box(1, 0.3, 1.4, 0.7) });
    const [overlap] = only(check(draft), 'overlap').filter(({ sliver }) => !sliver);
    expect(overlap?.schoolIds).toEqual(['s000', 's001']);
    expect(overlap?.pupils.length).toBeGreaterThan(3);
    expect(overlap && blocks(overlap)).toBe(true);
    expect(codes(check(draft))).toContain('address-in-two');
    const piece = overlap?.area ?? [];
    for (const school of ['s000', 's001']) {
      const mended = giveTo(draft, piece, school, 'm1');
      expect(check(mended).filter(blocks)).toEqual([]);
    }
    const shared = makeShared(
      draft,
      piece,
      ['s000', 's001'].map((id) => ({ id, name: id })),
      'm1',
    );
    expect(check(shared).filter(blocks)).toEqual([]);
  });

  it('a gap, with the pupils it hits, given to a neighbour', () => {
    const draft = adding(0, { effect: 'exclude', area: box(0.3, 0.3, 0.7, 0.7) });
    const [gap] = only(check(draft), 'gap');
    expect(gap?.pupils.length).toBeGreaterThan(3);
    const [none] = only(check(draft), 'address-in-none');
    expect(none?.pupils.length).toBeGreaterThan(0);
    expect(check(giveTo(draft, gap?.area ?? [], 's001', 'm1')).filter(blocks)).toEqual([]);
    expect(check(giveTo(draft, gap?.area ?? [], 's000', 'm1')).filter(blocks)).toEqual([]);
  });

  it('a border drawn twice leaves slivers, which say that they are', () => {
    const pulled = dragBorder(ranges, 0, 6, [0.00001, 0]);
    const draft = pulled.map((range, index) => (index === 1 ? (ranges[1] as SchoolRange) : range));
    const found = check(draft).filter(({ code }) => code === 'overlap' || code === 'gap');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((finding) => 'sliver' in finding && finding.sliver)).toBe(true);
  });

  it('a range that crosses itself, with the place; nothing else is calculated with it', () => {
    const bow = box(0, 0, 1, 1).map((polygon) =>
      polygon.map((ring) => [ring[0], ring[2], ring[1], ring[3], ring[4]] as Point[]),
    );
    const [fault] = only(check(adding(0, { area: bow })), 'area-fault');
    expect(fault).toMatchObject({ schoolId: 's000', clauseId: 'new' });
    expect(fault?.fault).toMatchObject({ code: 'self-crossing', polygon: 0, ring: 0 });
  });

  it('a range beyond the district, a part apart from its school, a clause nobody has drawn', () => {
    expect(codes(check(adding(2, { area: box(3, 0, 3.5, 1) })))).toEqual(['outside-district']);
    const apart = adding(0, { area: box(2.4, 1.4, 2.6, 1.6) });
    expect(codes(check(apart))).toContain('part-without-school');
    expect(check(adding(0, { area: null })).map(({ code }) => code)).toEqual(['not-drawn']);
  });
});
