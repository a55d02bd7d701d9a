import type { PropertyUse } from '../../domain/evidence/evidence.ts';
import { maskIdNumber } from '../../domain/identity/mask.ts';
import { homeUses } from '../../domain/rulebook/home-uses.ts';
import type { CaseFacts, RulebookParameters } from '../../domain/rulebook/verdict.ts';
import type { HomeUsesView } from '../contract/case.ts';
import { textHash } from '../intake/text-hash.ts';

/** Names a use without giving away whose it is. */
export function useKey({ season, unitNumber, familyKeys, pupilName }: PropertyUse): string {
  return textHash(JSON.stringify([season, unitNumber, familyKeys, pupilName]));
}

/**
 * L10 for the case page: both families side by side. `caseOf` gives the number of the case behind a use where the
 * reader may see it; of anybody else only the surname is shown.
 */
export function homeUsesView(
  facts: CaseFacts,
  parameters: RulebookParameters,
  caseOf: ReadonlyMap<PropertyUse, string>,
): HomeUsesView | null {
  const home = homeUses(facts, parameters);
  if (!home) return null;
  return {
    unitNumber: home.unitNumber,
    lockYears: parameters.propertyLockYears,
    season: parameters.season,
    familyKeys: home.familyKeys.map(maskKey),
    uses: home.uses.map(({ use, reading, shared, seasonsAgo, freeFrom, submitted }) => ({
      key: useKey(submitted),
      season: use.season,
      reading,
      seasonsAgo,
      freeFrom,
      pupilName: caseOf.has(submitted) ? use.pupilName : maskName(use.pupilName),
      collectionNumber: caseOf.get(submitted) ?? null,
      familyKeys: use.familyKeys.map(maskKey),
      sharedKeys: shared.map(maskKey),
    })),
  };
}

/** A guardian's ID number as everywhere; of a register's number its ends. */
function maskKey(key: string): string {
  if (/^\d{17}[\dX]$/i.test(key)) return maskIdNumber(key);
  return key.length > 6 ? `${key.slice(0, 2)}****${key.slice(-4)}` : key;
}

function maskName(name: string): string {
  const [first = ''] = name;
  return first + '*'.repeat(Math.max([...name].length - 1, 1));
}
