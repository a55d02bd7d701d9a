import { notMet, type Rule } from '../rule.ts';

/** L13: false information, once found, is coordinated strictly. Only an officer's finding speaks. */
export const falseInformation: Rule = {
  id: 'false-information',
  cites: ['L13'],
  ifNotMet: 'false-information',
  ifUnknown: 'blocks',
  evaluate: ({ facts }) =>
    facts.falseInformation
      ? notMet(falseInformation, 'false-information-found', {}, ['applicant.falseInformation'])
      : null,
};
