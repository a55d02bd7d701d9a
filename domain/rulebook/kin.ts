import type { KinRole, Known } from '../evidence/evidence.ts';
import type { Holder } from './home.ts';

/** Three-valued: `null` is "not known", and never counts as `false`. */
export type Tri = boolean | null;

export function isParent(relation: Known<KinRole>): boolean {
  return relation === 'father' || relation === 'mother';
}

export function isGrandparent(relation: Known<KinRole>): boolean {
  return relation === 'paternal-grandparent' || relation === 'maternal-grandparent';
}

/** Pupil and parents: the two parents count as one household (policy §3). */
export function isHousehold(relation: Known<KinRole>): boolean {
  return relation === 'pupil' || isParent(relation);
}

/** Whose the home is: the household's goes before a grandparent's, theirs before anybody else's. */
export type Ownership = 'household' | 'grandparent' | 'other';

/** `null` while a holder's relation is not known and could still change the answer. */
export function ownershipOf(holders: readonly Holder[]): Ownership | null {
  let ownership: Ownership = 'other';
  let open = holders.length === 0;
  for (const { relation } of holders) {
    if (relation === null) open = true;
    else if (isHousehold(relation)) return 'household';
    else if (isGrandparent(relation)) ownership = 'grandparent';
  }
  return open ? null : ownership;
}
