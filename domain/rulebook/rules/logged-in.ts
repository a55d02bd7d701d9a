import type { KinRole, Known, NamedPerson } from '../../evidence/evidence.ts';
import type { Holder } from '../home.ts';
import { isGrandparent, isParent } from '../kin.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';

const WHO = 'submission.submittedBy.relation';
const CHECK = 'submission.grandparentVerified';

/** The relation of whoever logged in; by the ID number on the paper where no relation was recorded. */
function relationOf(person: NamedPerson, holders: readonly Holder[]): Known<KinRole> {
  if (person.relation !== null || person.idNumber === null) return person.relation;
  for (const { idNumber, relation } of holders) {
    if (idNumber === person.idNumber && relation !== null) return relation;
  }
  return null;
}

/**
 * L14: the pupil's own paper → either guardian; a guardian's → the guardian it names; a grandparent's →
 * a guardian, once the grandparent's ID number and face were checked. The city's app should have seen to
 * it; where it did not, an officer asks, and nothing is decided on a stranger's submission meanwhile.
 */
export const loggedIn: Rule = {
  id: 'logged-in',
  cites: ['L14'],
  ifNotMet: 'verify',
  ifUnknown: 'blocks',
  evaluate({ facts, home }) {
    if (!home || facts.submission.submittedAt === null) return null;
    const { submittedBy, grandparentVerified } = facts.submission;
    const { paper, holders, holdersRef } = home;
    const uses = [WHO, 'submission.submittedBy.idNumber', holdersRef];
    for (const { ref } of holders) if (ref !== holdersRef) uses.push(ref);
    const relation = relationOf(submittedBy, holders);
    if (relation === null) {
      return unknown(loggedIn, 'login-unknown', { paper }, uses, [{ fact: WHO, from: 'officer' }]);
    }
    const working = { paper, relation };
    if (!isParent(relation)) {
      return notMet(loggedIn, 'login-not-by-guardian', working, uses, [
        { fact: WHO, from: 'officer' },
      ]);
    }
    let open = holders.length === 0 ? holdersRef : '';
    let pupils = false;
    let grandparents = false;
    let holder: KinRole | null = null;
    for (const { relation: one, ref } of holders) {
      if (one === relation) return met(loggedIn, 'login-by-named-guardian', working, uses);
      if (one === null) open = open === '' ? ref : open;
      else {
        holder ??= one;
        if (one === 'pupil') pupils = true;
        else if (isGrandparent(one)) grandparents = true;
      }
    }
    if (pupils) return met(loggedIn, 'login-by-either-guardian', working, uses);
    // Grandparents appear in L14 for property only; a demolished home was property.
    const throughGrandparent = grandparents && paper !== 'filed-lease';
    if (throughGrandparent && grandparentVerified === true) {
      return met(loggedIn, 'login-with-grandparent', working, [...uses, CHECK]);
    }
    if (open !== '') {
      return unknown(loggedIn, 'holder-unknown', { paper, holders: holders.length }, uses, [
        { fact: open, from: 'officer' },
      ]);
    }
    if (throughGrandparent) {
      const checked = [...uses, CHECK];
      return grandparentVerified === null
        ? unknown(loggedIn, 'grandparent-check-missing', working, checked, [
            { fact: CHECK, from: 'family' },
          ])
        : notMet(loggedIn, 'grandparent-check-failed', working, checked, [
            { fact: CHECK, from: 'family' },
          ]);
    }
    return notMet(loggedIn, 'login-not-by-named-guardian', { ...working, holder }, uses, [
      { fact: WHO, from: 'officer' },
    ]);
  },
};
