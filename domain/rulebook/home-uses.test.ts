import { describe, expect, it } from 'vitest';
import { answered, caseOf, lease, title } from './examples-support.ts';
import { supplied, used } from './examples/circumstances.ts';
import { BLANK_FACTS } from './fact-shapes.ts';
import { homeUses } from './home-uses.ts';
import { RULEBOOK_2021 } from './rulebook-2021.ts';

const usesOf = (...changes: Parameters<typeof caseOf>) =>
  homeUses(caseOf(...changes), RULEBOOK_2021.parameters);

describe('the uses of a home, as a person compares them (L10)', () => {
  it('weighs each use of this home: whose, how long ago, free again when', () => {
    const uses = usesOf(
      used(2018, ['R9']),
      used(2019, ['R9']),
      used(2020, ['R2'], 'U2'),
      used(2020, []),
      used(2021, ['R1', 'R3']),
    );
    expect(uses?.unitNumber).toBe('U1');
    expect(uses?.familyKeys).toEqual(['R1']);
    expect(
      uses?.uses.map(({ at, reading, shared, seasonsAgo, freeFrom }) => ({
        at,
        reading,
        shared,
        seasonsAgo,
        freeFrom,
      })),
    ).toEqual([
      { at: 0, reading: 'expired', shared: [], seasonsAgo: 3, freeFrom: 2021 },
      { at: 1, reading: 'other-family', shared: [], seasonsAgo: 2, freeFrom: 2022 },
      { at: 3, reading: 'unknown-family', shared: [], seasonsAgo: 1, freeFrom: 2023 },
      { at: 4, reading: 'same-family', shared: ['R1'], seasonsAgo: 0, freeFrom: 2024 },
    ]);
  });

  it('keeps a use as it was recorded beside what an officer supplied (L5)', () => {
    const uses = usesOf(used(2020, []), supplied('priorUses.2020.familyKeys', ['R1']));
    expect(uses?.uses[0]).toMatchObject({
      reading: 'same-family',
      use: { familyKeys: ['R1'] },
      submitted: { familyKeys: [] },
    });
  });

  it('has nothing to compare where the claim is no title found, or its unit is not known', () => {
    const unclear = { ...BLANK_FACTS['property-title'], unitNumber: 'U1' };
    expect(usesOf(used(2020, ['R9']), lease('2020-01-10'))).toBeNull();
    expect(usesOf(used(2020, ['R9']), title({ unitNumber: null }))).toBeNull();
    expect(usesOf(used(2020, ['R9']), answered('property-title', 'not-found'))).toBeNull();
    expect(usesOf(used(2020, ['R9']), answered('property-title', 'conflict', unclear))).toBeNull();
  });
});
