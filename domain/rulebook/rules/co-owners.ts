import type { PropertyTitleFacts } from '../../evidence/evidence.ts';
import { isHousehold } from '../kin.ts';
import { met, notMet, unknown, type Rule, type RuleFinding } from '../rule.ts';
import type { Need, RulebookParameters } from '../verdict.ts';

/**
 * A least share keeps a token share from opening a catchment (policy §3; no share was asked for in 2021).
 * It is the household's share where the household owns at all, the grandparents' otherwise.
 */
function share(
  id: string,
  { owners }: PropertyTitleFacts,
  { directKin }: RulebookParameters,
  minimum: number,
): RuleFinding | null {
  const households = owners.some(({ relation }) => isHousehold(relation));
  const uses = [`${id}.owners`];
  const needs: Need[] = [];
  let known = 0;
  for (let at = 0; at < owners.length; at += 1) {
    const owner = owners[at];
    if (!owner || owner.relation === null) continue;
    if (!(households ? isHousehold(owner.relation) : directKin.includes(owner.relation))) continue;
    const ref = `${id}.owners.${at}.share`;
    uses.push(ref, `${id}.owners.${at}.relation`);
    if (owner.share === null) needs.push({ fact: ref, from: 'source' });
    else known += owner.share;
  }
  if (owners.length === 1 || known >= minimum) return null;
  const working = { share: known, minimum };
  return needs.length > 0
    ? unknown(coOwners, 'family-share-unknown', working, uses, needs)
    : notMet(coOwners, 'family-share-too-small', working, uses);
}

/**
 * L11: a home owned together with persons who are not direct kin sends the pupil to coordination (in other
 * years it carries no claim: a parameter). One stranger settles it, whoever else is not known yet.
 */
export const coOwners: Rule = {
  id: 'co-owners',
  cites: ['L11'],
  ifNotMet: ({ nonKinCoOwnership }) =>
    nonKinCoOwnership === 'coordinate' ? 'non-direct-kin-co-ownership' : 'basis-refused',
  ifUnknown: 'blocks-unless-coordinated',
  evaluate({ claim, home }, parameters) {
    if (claim?.kind !== 'property-title' || !claim.facts || !home) return null;
    const { directKin, minimumFamilyShare } = parameters;
    const { holders } = home;
    const uses = [home.holdersRef];
    const needs: Need[] = [];
    let stranger: string | null = null;
    let strangers = 0;
    let kin = 0;
    for (const { relation, ref } of holders) {
      uses.push(ref);
      if (relation === null) needs.push({ fact: ref, from: 'officer' });
      else if (directKin.includes(relation)) kin += 1;
      else {
        stranger ??= relation;
        strangers += 1;
      }
    }
    // Owned by nobody of the family it is no co-ownership: `holder-in-family` speaks of that.
    if (kin === 0) return null;
    const working = { owners: holders.length, strangers, relation: stranger };
    if (stranger !== null) return notMet(coOwners, 'co-owner-not-direct-kin', working, uses);
    const small =
      minimumFamilyShare === null
        ? null
        : share(claim.id, claim.facts, parameters, minimumFamilyShare);
    // Whoever is not known may be of the household, and lift its share.
    if (needs.length > 0) return unknown(coOwners, 'owner-relation-unknown', working, uses, needs);
    return small ?? met(coOwners, 'owners-all-direct-kin', { owners: holders.length }, uses);
  },
};
