import type { KinRole } from '../evidence/evidence.ts';
import type { Tri } from './kin.ts';
import type { FactRef, Need } from './verdict.ts';
import { factsOf, paperOf, type View } from './view.ts';

/** Those who must own nothing: the pupil and both parents (policy §3, categories 2, 4, 5 and 6). */
const HOUSEHOLD: readonly KinRole[] = ['pupil', 'father', 'mother'];

/** Whether the household owns no home in the urban area, with what was looked at and what is missing. */
export interface OwnsNothing {
  value: Tri;
  /** The owner, when `value` is false; the first whose answer is missing, when it is `null`. */
  relation: KinRole | null;
  uses: FactRef[];
  needs: Need[];
}

/** A person of whom the registry said nothing is not known to own nothing; the pupil is one of them. */
export function ownsNothing(view: View): OwnsNothing {
  const paper = paperOf(view, 'property-search');
  const search = factsOf(view, 'property-search');
  if (!paper || !search) {
    const rejected = paper?.decision === 'rejected';
    const needs: Need[] =
      paper && !rejected
        ? [
            {
              fact: `${paper.id}.status`,
              from: paper.status === 'source-down' ? 'source' : 'officer',
            },
          ]
        : [{ fact: 'evidence.property-search', from: 'source' }];
    const uses = paper ? [`${paper.id}.${rejected ? 'decision' : 'status'}`] : [];
    return { value: null, relation: null, uses, needs };
  }
  const uses: FactRef[] = [`${paper.id}.searched`];
  const needs: Need[] = [];
  let missing: KinRole | null = null;
  for (const relation of HOUSEHOLD) {
    let answer: Tri = null;
    let asked = '';
    for (let at = 0; at < search.searched.length; at += 1) {
      const one = search.searched[at];
      if (one?.relation !== relation) continue;
      const ref = `${paper.id}.searched.${at}.ownsUrbanHome`;
      uses.push(ref);
      if (one.ownsUrbanHome === true) return { value: false, relation, uses, needs: [] };
      // Asked twice, one answer is enough: a later blank does not undo an earlier "no".
      if (one.ownsUrbanHome === false) answer = false;
      else asked = ref;
    }
    if (answer === null) {
      missing ??= relation;
      const fact = asked === '' ? `${paper.id}.searched` : asked;
      if (!needs.some((need) => need.fact === fact)) needs.push({ fact, from: 'source' });
    }
  }
  return { value: needs.length === 0 ? true : null, relation: missing, uses, needs };
}
