import type { Basis, KinRole, Known, PropertyUse, Submission } from '../../evidence/evidence.ts';
import { IN_S1, owners, title, type Change } from '../examples-support.ts';
import type { Located } from '../verdict.ts';

// What an example says of a case besides its papers.

export function submitted(change: Partial<Submission>): Change {
  return (facts) => {
    facts.submission = { ...facts.submission, ...change };
  };
}

export function basis(stated: Known<Basis>): Change {
  return submitted({ basis: stated });
}

/** `asked`: the grandparent's ID and face were checked. */
export function loggedInAs(relation: Known<KinRole>, asked: Known<boolean> = null): Change {
  return submitted({
    submittedBy: { name: null, idNumber: null, relation },
    grandparentVerified: asked,
  });
}

export function used(season: number, familyKeys: string[], unitNumber = 'U1'): Change {
  return (facts) => {
    const use: PropertyUse = { season, unitNumber, familyKeys, pupilName: '某某' };
    facts.priorUses = [...facts.priorUses, use];
  };
}

export function located(home: Located, registered: Located = IN_S1): Change {
  return (facts) => {
    facts.located = { home, register: registered };
  };
}

/** The household register lies in another school's range. */
export const REGISTERED_ELSEWHERE = located(IN_S1, { state: 'in', schoolIds: ['s2'] });

/** A grandparent's home: the title is theirs, their check was made, and a guardian logged in. */
export const GRANDPARENTS_HOME: Change = (facts) => {
  title({ owners: owners('paternal-grandparent') })(facts);
  facts.submission.grandparentVerified = true;
};

export function supplied(ref: string, value: unknown): Change {
  return (facts) => {
    facts.supplied = [...facts.supplied, { ref, value }];
  };
}

export const FALSE_INFORMATION: Change = (facts) => {
  facts.falseInformation = true;
};
