import { describe, expect, it } from 'vitest';
import type { KinRole, Known } from '../evidence/evidence.ts';
import { isGrandparent, isHousehold, isParent, ownershipOf, type Ownership } from './kin.ts';

describe('whose the home is (policy §3)', () => {
  it.each<[Ownership | null, Known<KinRole>[]]>([
    ['household', ['pupil']],
    ['household', ['mother']],
    ['household', ['father', 'non-kin']],
    ['household', ['paternal-grandparent', 'mother']],
    ['household', [null, 'father']],
    ['grandparent', ['paternal-grandparent']],
    ['grandparent', ['maternal-grandparent', 'other-kin']],
    ['grandparent', ['other-kin', 'maternal-grandparent']],
    ['other', ['sibling']],
    ['other', ['other-kin', 'non-kin']],
    [null, []],
    [null, [null]],
    [null, ['paternal-grandparent', null]],
    [null, [null, 'non-kin']],
  ])('%s: held by %j', (ownership, relations) =>
    expect(ownershipOf(relations.map((relation) => ({ relation, idNumber: null, ref: '' })))).toBe(
      ownership,
    ),
  );

  it('takes a relation that is not known for none of them', () => {
    expect([isParent(null), isGrandparent(null), isHousehold(null)]).toEqual([false, false, false]);
  });
});
