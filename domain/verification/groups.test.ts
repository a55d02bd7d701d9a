import { describe, expect, it } from 'vitest';
import { evaluate } from '../rulebook/evaluate.ts';
import { EXAMPLES } from '../rulebook/examples.ts';
import {
  GRANDPARENTS_HOME,
  located,
  submitted,
  supplied,
} from '../rulebook/examples/circumstances.ts';
import { answered, caseOf, OWN_NOTHING, owners, title } from '../rulebook/examples-support.ts';
import { RULEBOOK_2021 } from '../rulebook/rulebook-2021.ts';
import { groupsOf, openQuestions, VERIFICATION_GROUPS, WHO_ACTS } from './groups.ts';

const findingsOf = (...changes: Parameters<typeof caseOf>) =>
  evaluate(caseOf(...changes), RULEBOOK_2021).findings;

describe('the queue of verification is grouped by what failed', () => {
  it('a register that was down is one question, not one for each fact that stands on it', () => {
    const findings = findingsOf(answered('household-register', 'source-down'));
    expect(groupsOf(findings)).toEqual(['source-down']);
    expect(openQuestions(findings)[0]?.needs).toEqual([
      { fact: 'register.status', from: 'source' },
    ]);
  });

  it('an old title that was not found is looked up under its true number (L15)', () => {
    expect(groupsOf(findingsOf(answered('property-title', 'not-found')))).toEqual([
      'certificate-not-found',
    ]);
  });

  it('a source that contradicts the application is a difference of names', () => {
    expect(groupsOf(findingsOf(answered('property-title', 'conflict')))).toEqual(['names-differ']);
  });

  it('a co-owner of whom nothing is known is a question of kin (L11)', () => {
    const findings = findingsOf(title({ owners: owners('father', null) }));
    expect(groupsOf(findings)).toEqual(['kin-unproven']);
  });

  it('a grandparent whose face was not checked is the family’s to mend (L14)', () => {
    const findings = findingsOf(
      GRANDPARENTS_HOME,
      OWN_NOTHING,
      submitted({ grandparentVerified: null }),
    );
    expect(groupsOf(findings)).toEqual(['grandparent-check']);
    expect(WHO_ACTS['grandparent-check']).toBe('family');
  });

  it('a home that no range is known to hold is to be located', () => {
    expect(groupsOf(findingsOf(located({ state: 'unknown' })))).toEqual(['address-not-located']);
  });

  it('a case may wait for two things at once, and stands in both groups', () => {
    const findings = findingsOf(
      answered('household-register', 'source-down'),
      title({ owners: owners('father', null) }),
    );
    expect(groupsOf(findings)).toEqual(['source-down', 'kin-unproven']);
  });

  it('a paper that an officer rejected is brought anew, unless the claim is refused by it', () => {
    const register = findingsOf(supplied('register.decision', 'rejected'));
    expect(groupsOf(register)).toEqual(['paper-missing']);
    expect(groupsOf(findingsOf(supplied('title.decision', 'rejected')))).toEqual([]);
  });

  it('a settled case waits for nothing', () => {
    expect(groupsOf(findingsOf())).toEqual([]);
  });

  it('whatever must be verified stands in a group, and every group names a missing fact', () => {
    const verdicts = EXAMPLES.map(({ facts, rulebook, asOf }) => evaluate(facts, rulebook, asOf));
    const open = verdicts.filter(({ route }) => route === 'verify');
    expect(open.filter(({ findings }) => groupsOf(findings).length === 0)).toEqual([]);
    const questions = verdicts.flatMap(({ findings }) => openQuestions(findings));
    expect(questions.filter(({ needs }) => needs.length === 0)).toEqual([]);
    expect(VERIFICATION_GROUPS).toEqual(
      expect.arrayContaining(questions.map(({ group }) => group)),
    );
  });
});
