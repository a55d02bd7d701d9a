import { describe, expect, it } from 'vitest';
import type { Clause, SchoolRange } from '../clause.ts';
import { indexEdition } from '../edition-index.ts';
import type { ExtractRow } from '../impact/extract.ts';
import { locate, type AddressKeys } from '../locate.ts';
import { giveHomes, homesByName, shareHomes, type NamedHomes } from './homes.ts';

const NOWHERE: AddressKeys = {
  compound: null,
  building: null,
  street: null,
  number: null,
  village: null,
  point: [115.9, 28.7],
};
const row = (home: Partial<AddressKeys>): ExtractRow => ({
  home: { ...NOWHERE, ...home },
  register: null,
  category: { inside: 1, apart: 3, unknown: null },
});
const rows = [
  row({ street: '阳明路', number: 12 }),
  row({ compound: '滨江花园', street: '阳明路', number: 20 }),
  row({ compound: '滨江花园' }),
  row({ village: '光明村' }),
  row({}),
];
const all = rows.map((_, index) => index);
const { homes, unnamed } = homesByName(rows, all);

const inBoth: Clause[] = [
  { id: 'c1', effect: 'include', text: null, kind: 'compound', compound: '滨江花园' },
  { id: 'c2', effect: 'include', text: null, kind: 'village', village: '光明村', level: null },
  {
    id: 'c3',
    effect: 'include',
    text: null,
    kind: 'street',
    street: '阳明路',
    from: null,
    to: 99,
    parity: 'all',
  },
];
const ranges = (clauses: Clause[]): SchoolRange[] =>
  ['a', 'b'].map((schoolId) => ({ schoolId, shared: false, clauses }));
const schoolsOf = (draft: SchoolRange[], { home }: ExtractRow) => {
  const found = locate(indexEdition(draft), home);
  return [found.state, ...('schoolIds' in found ? found.schoolIds : [])];
};
const each = (
  draft: SchoolRange[],
  mend: (before: SchoolRange[], one: NamedHomes) => SchoolRange[],
) => homes.reduce(mend, draft);

describe('homes by name', () => {
  it('a compound before a village before a house of a street, most pupils first', () => {
    expect(homes.map(({ name, number, pupils }) => [name, number, pupils])).toEqual([
      ['滨江花园', null, 2],
      ['阳明路', 12, 1],
      ['光明村', null, 1],
    ]);
    expect(unnamed).toBe(1);
  });

  it('in no range they go to a school, also to one that left them out', () => {
    const left = inBoth.slice(0, 1).map((clause): Clause => ({ ...clause, effect: 'exclude' }));
    const draft = each(ranges(left), (before, one) => giveHomes(before, one, 'a', [], one.name));
    expect(rows.slice(0, 4).map((one) => schoolsOf(draft, one))).toEqual(
      Array.from({ length: 4 }, () => ['in', 'a']),
    );
  });

  const BOTH = [
    { id: 'a', name: '甲校' },
    { id: 'b', name: '乙校' },
  ];
  it('in two ranges they go to one of them and leave the other, or are shared', () => {
    expect(schoolsOf(ranges(inBoth), rows[1] as ExtractRow)).toEqual(['overlap', 'a', 'b']);
    const given = each(ranges(inBoth), (before, one) =>
      giveHomes(before, one, 'b', ['a', 'b'], one.name),
    );
    const shared = each(ranges(inBoth), (before, one) => shareHomes(before, one, BOTH, one.name));
    for (const one of rows.slice(0, 4)) {
      expect(schoolsOf(given, one)).toEqual(['in', 'b']);
      expect(schoolsOf(shared, one)).toEqual(['in', 'a', 'b']);
    }
    expect(shared[0]?.clauses[0]?.shared).toEqual({ with: ['乙校'] });
  });
});
