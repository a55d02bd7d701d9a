import type { HouseholdRegisterFacts } from '../evidence/evidence.ts';
import type { HomeKind } from './category-table.ts';
import { isGrandparent, isParent, ownershipOf, type Tri } from './kin.ts';
import { ownsNothing } from './ownership.ts';
import type { FactRef, Need } from './verdict.ts';
import { factsOf, paperOf, type View } from './view.ts';

/** One answer that the table asks for. */
export interface Ground<T> {
  /** `null`: not known. */
  value: T | null;
  uses: FactRef[];
  needs: Need[];
}

/** Everything that a row of the table may ask, answered once. */
export interface Grounds {
  inside: Ground<boolean>;
  urban: Ground<boolean>;
  withParent: Ground<boolean>;
  head: Ground<'parent' | 'grandparent' | 'other'>;
  home: Ground<HomeKind>;
  ownsNothing: Ground<boolean>;
}

function need(fact: FactRef, from: Need['from']): Need[] {
  return [{ fact, from }];
}

function homeGround(view: View): Ground<HomeKind> {
  const { home, claim } = view;
  if (!home) return { value: null, uses: [], needs: [] };
  if (home.paper === 'filed-lease') return { value: 'rented', uses: [], needs: [] };
  if (home.paper === 'residence-permit') return { value: 'permit', uses: [], needs: [] };
  const uses = [home.holdersRef];
  const needs: Need[] = [];
  for (const { ref, relation } of home.holders) {
    if (ref !== home.holdersRef) uses.push(ref);
    if (relation === null) needs.push({ fact: ref, from: 'officer' });
  }
  const ownership = ownershipOf(home.holders);
  if (ownership === 'other') return { value: 'other', uses, needs: [] };
  const usage = claim?.kind === 'property-title' ? (claim.facts?.usage ?? null) : 'residential';
  if (claim?.kind === 'property-title') uses.push(`${claim.id}.usage`);
  if (ownership === null || usage === null) {
    if (ownership !== null) needs.length = 0;
    else if (home.holders.length === 0) needs.push({ fact: home.holdersRef, from: 'source' });
    if (usage === null) needs.push({ fact: `${home.id}.usage`, from: 'source' });
    return { value: null, uses, needs };
  }
  return { value: `${ownership === 'household' ? 'own' : ownership}-${usage}`, uses, needs: [] };
}

/** Whether the pupil is on the register; one that shows nobody does not say. */
function pupilOn(register: HouseholdRegisterFacts | null): Tri {
  if (!register) return null;
  const relations = register.members.map(({ relation }) => relation);
  if (relations.includes('pupil')) return true;
  return relations.length === 0 || relations.includes(null) ? null : false;
}

function insideGround(
  view: View,
  register: HouseholdRegisterFacts | null,
  id: string,
): Ground<boolean> {
  // A register outside the urban districts lies in no catchment of theirs, located or not.
  if (register?.urban === false) return { value: false, uses: [`${id}.urban`], needs: [] };
  const where = registeredWhere(view);
  if (where.value === false) return where;
  // Another's register, on which the pupil does not stand, is not where the pupil is registered.
  const on = pupilOn(register);
  const uses = [...where.uses, `${id}.members`];
  if (on === false) return { value: false, uses, needs: [] };
  const needs = on === null ? [...where.needs, ...need(`${id}.members`, 'officer')] : where.needs;
  return { value: on && where.value, uses, needs };
}

function registeredWhere(view: View): Ground<boolean> {
  const { home, register } = view.facts.located;
  const uses = ['located.home', 'located.register'];
  if (home.state !== 'in' || register.state === 'unknown') {
    return { value: null, uses, needs: need('located.register', 'officer') };
  }
  const value =
    register.state === 'in' && register.schoolIds.some((id) => home.schoolIds.includes(id));
  return { value, uses, needs: [] };
}

/** Answers the table's questions for a case whose home is located. */
export function groundsOf(view: View): Grounds {
  const paper = paperOf(view, 'household-register');
  const register = factsOf(view, 'household-register');
  const id = paper?.id ?? 'evidence.household-register';
  const urban = register?.urban ?? null;
  const head = register?.head ?? null;
  let withParent: Tri = isParent(head);
  const parentUses = [`${id}.head`, `${id}.members`];
  const parentNeeds: Need[] = [];
  if (register && !withParent) {
    for (let at = 0; at < register.members.length; at += 1) {
      const relation = register.members[at]?.relation ?? null;
      const ref = `${id}.members.${at}.relation`;
      parentUses.push(ref);
      if (isParent(relation)) withParent = true;
      else if (relation === null) parentNeeds.push({ fact: ref, from: 'officer' });
    }
  }
  if (!withParent && (!register || head === null || parentNeeds.length > 0)) {
    withParent = null;
    if (parentNeeds.length === 0) parentNeeds.push({ fact: `${id}.head`, from: 'officer' });
  }
  const nothing = ownsNothing(view);
  return {
    inside: insideGround(view, register, id),
    urban: { value: urban, uses: [`${id}.urban`], needs: need(`${id}.urban`, 'source') },
    withParent: { value: withParent, uses: parentUses, needs: parentNeeds },
    head: {
      value:
        head === null
          ? null
          : isParent(head)
            ? 'parent'
            : isGrandparent(head)
              ? 'grandparent'
              : 'other',
      uses: [`${id}.head`],
      needs: need(`${id}.head`, 'officer'),
    },
    home: homeGround(view),
    ownsNothing: { value: nothing.value, uses: nothing.uses, needs: nothing.needs },
  };
}
