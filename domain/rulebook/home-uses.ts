import type { PropertyUse } from '../evidence/evidence.ts';
import type { CaseFacts, RulebookParameters } from './verdict.ts';
import { viewOf } from './view.ts';

export const USE_READINGS = ['same-family', 'other-family', 'unknown-family', 'expired'] as const;
/** What an earlier or another use of a home means for this claim on it (L10). */
export type UseReading = (typeof USE_READINGS)[number];

/** One use of the home, weighed. */
export interface WeighedUse {
  /** With what an officer supplied laid over it. */
  use: PropertyUse;
  /** Its place in the list. */
  at: number;
  reading: UseReading;
  /** The keys that both families have; not empty exactly when it is the same family. */
  shared: string[];
  /** Seasons between the use and this one; 0 for another claim of this season. */
  seasonsAgo: number;
  /** The first season in which the home is free again. */
  freeFrom: number;
}

/**
 * L10: one home serves one family within the years of the lock. The season counts as its first year: a use
 * in 2018 holds the home for 2018, 2019 and 2020 and leaves it free in 2021, when that child moves on. Two
 * children are of one family when they share a key; where one side has none, nobody knows.
 */
export function weighUses(
  { familyKeys, priorUses }: Pick<CaseFacts, 'familyKeys' | 'priorUses'>,
  unitNumber: string,
  { season, propertyLockYears: years }: Pick<RulebookParameters, 'season' | 'propertyLockYears'>,
): WeighedUse[] {
  const weighed: WeighedUse[] = [];
  for (const [at, use] of priorUses.entries()) {
    if (use.unitNumber !== unitNumber || use.season > season) continue;
    const seasonsAgo = season - use.season;
    const shared = use.familyKeys.filter((key) => familyKeys.includes(key));
    const reading: UseReading =
      seasonsAgo >= years
        ? 'expired'
        : shared.length > 0
          ? 'same-family'
          : use.familyKeys.length === 0 || familyKeys.length === 0
            ? 'unknown-family'
            : 'other-family';
    weighed.push({ use, at, reading, shared, seasonsAgo, freeFrom: use.season + years });
  }
  return weighed;
}

/** Both sides of L10 as a person compares them; the rule reads the same. */
export interface HomeUses {
  unitNumber: string;
  familyKeys: string[];
  /** `submitted`: the use as it was recorded, by which it is known again. */
  uses: (WeighedUse & { submitted: PropertyUse })[];
}

/** The uses of the home that the claim rests on; `null` when it is no title or its unit is not known. */
export function homeUses(submitted: CaseFacts, parameters: RulebookParameters): HomeUses | null {
  const { facts, home, claim } = viewOf(submitted, '');
  if (!home || claim?.kind !== 'property-title') return null;
  const unitNumber = claim.facts?.unitNumber ?? null;
  if (unitNumber === null) return null;
  const { familyKeys } = facts;
  const uses = weighUses(facts, unitNumber, parameters).map((weighed) => ({
    ...weighed,
    submitted: submitted.priorUses[weighed.at] ?? weighed.use,
  }));
  return { unitNumber, familyKeys, uses };
}
