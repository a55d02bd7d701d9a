import { missingPaper } from '../missing-paper.ts';
import { met, notMet, unknown, type Rule } from '../rule.ts';
import { factsOf, paperOf } from '../view.ts';

const KIND = 'applicant.kind';

/**
 * L2: urban and returning pupils are registered in the city's urban districts, migrant children are not.
 * A kind that the register contradicts is an error of the form, not of the child: a person looks at it.
 */
export const applicantKind: Rule = {
  id: 'applicant-kind',
  cites: ['L2', 'L6', 'L7'],
  ifNotMet: 'verify',
  ifUnknown: 'blocks',
  evaluate(view) {
    const { kind } = view.facts;
    const paper = paperOf(view, 'household-register');
    const register = factsOf(view, 'household-register');
    if (!paper || !register) {
      return missingPaper(applicantKind, view, 'household-register', 'family');
    }
    const ref = `${paper.id}.urban`;
    const { urban } = register;
    if (urban === null) {
      return unknown(
        applicantKind,
        'register-urban-unknown',
        { kind },
        [KIND, ref],
        [{ fact: ref, from: 'source' }],
      );
    }
    if (urban === (kind !== 'migrant')) {
      const code = urban ? 'register-urban' : 'migrant-registered-elsewhere';
      return met(applicantKind, code, { kind }, [KIND, ref]);
    }
    const code = urban ? 'migrant-registered-urban' : 'register-not-urban';
    return notMet(applicantKind, code, { kind }, [KIND, ref], [{ fact: KIND, from: 'officer' }]);
  },
};
